package fr.aiguilleur.console;

import fr.aiguilleur.escalation.Summary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as the console and the API show it.
 *
 * @param heard the seq of the person's latest words while an operator has them, 0 when they have said nothing lately
 */
record EscalationView(
        UUID id,
        UUID conversation,
        String channel,
        String state,
        String reason,
        String reasonCode,
        String urgency,
        Summary summary,
        Instant openedAt,
        @Nullable Holder claimedBy,
        long heard,
        @Nullable Instant closedAt) {

    /** The operator who has it. */
    record Holder(String id, String name) {}
}
