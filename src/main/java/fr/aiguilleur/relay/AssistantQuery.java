package fr.aiguilleur.relay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One message to understand.
 *
 * @param text 1 to 2000 characters; of a longer one, up to 20,000, the beginning is read
 * @param channel web (default), sms or relay
 * @param commune name or INSEE code, when known beforehand
 * @param at the moment for opening hours, default now
 * @param limit how many guides and places at most, 1 to 20, default 3
 * @param explain whether to tell how the message was read and why these guides, default false
 */
record AssistantQuery(
        @NotNull @Size(min = 1, max = LONGEST) String text,
        @Nullable @Pattern(regexp = "web|sms|relay") String channel,
        @Nullable String commune,
        @Nullable @Valid Location location,
        @Nullable OffsetDateTime at,
        @Nullable @Min(1) @Max(20) Integer limit,
        @Nullable Boolean explain) {

    /** Somebody who pastes a whole letter gets an answer, not a refusal. */
    private static final int LONGEST = 20_000;

    /** Degrees, WGS 84. */
    record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {}
}
