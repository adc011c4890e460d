package fr.aiguilleur.relay;

import fr.aiguilleur.referral.Refusal;
import fr.aiguilleur.referral.Status;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of a referral.
 *
 * @param reason when it was refused
 * @param appointment when a day was agreed
 */
record ReferralOutcome(
        @NotNull Status status,
        @Nullable Refusal reason,
        @Nullable OffsetDateTime appointment) {}
