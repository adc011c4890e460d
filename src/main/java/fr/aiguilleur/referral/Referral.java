package fr.aiguilleur.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was sent where, why, and what became of it.
 *
 * @param relay the member who made it
 * @param need what is needed, in the relay's few words; secrets and numbers masked, erased after the retention time
 * @param service exact value of the national standard
 * @param path see {@code Conclusion}
 * @param reasons why this place, as shown when it was chosen
 * @param doubts what was not sure then
 * @param bring what the person should take along
 * @param initials of the person, or empty
 * @param consent the person agreed that this is kept and sent
 * @param refusal why the place refused; null unless it did
 */
public record Referral(
        UUID id,
        String relay,
        Snapshot place,
        String need,
        @Nullable String service,
        @Nullable String path,
        List<String> reasons,
        List<String> doubts,
        List<String> bring,
        String initials,
        boolean consent,
        Status status,
        @Nullable Refusal refusal,
        @Nullable ZonedDateTime appointment,
        Instant createdAt,
        Instant changedAt) {

    /**
     * The place as it was when it was chosen: a later correction of the directory does not rewrite what was said.
     *
     * @param hours in French; null when not known
     * @param takesForms it asks for a referral form by mail
     */
    public record Snapshot(
            String id,
            String name,
            String address,
            String commune,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website,
            @Nullable String hours,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean free,
            boolean takesForms,
            LocalDate verifiedOn,
            boolean toVerify) {}
}
