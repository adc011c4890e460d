package fr.aiguilleur.console;

import fr.aiguilleur.escalation.Summary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as the console and the API show it.
 *
 * @param language ISO 639-1, of what the person writes
 * @param promisedAt until when the person was told that somebody answers or calls
 * @param heard the seq of the person's latest words while an operator has them
 * @param offeredTo whose turn it is to take it, where the service offers people to operators
 * @param forOperator the colleague it was passed to; anybody may still take it
 * @param forGroup the group it was passed to
 * @param transferNote what who passed it wants the next one to know
 */
record EscalationView(
        UUID id,
        UUID conversation,
        String channel,
        String state,
        String reason,
        String reasonCode,
        String urgency,
        String language,
        Summary summary,
        Instant openedAt,
        @Nullable Instant promisedAt,
        @Nullable Holder claimedBy,
        @Nullable Instant claimedAt,
        long heard,
        @Nullable Instant closedAt,
        @Nullable Offered offeredTo,
        @Nullable Holder forOperator,
        @Nullable String forGroup,
        @Nullable String transferNote) {

    /** An operator. */
    record Holder(String id, String name) {}

    /** An operator who was asked to take it. */
    record Offered(String id, String name, Instant until) {}
}
