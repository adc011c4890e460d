package fr.aiguilleur.console;

import fr.aiguilleur.escalation.Summary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation as the console and the API show it. */
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
        @Nullable Instant closedAt) {

    /** The operator who has it. */
    record Holder(String id, String name) {}
}
