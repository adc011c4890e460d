package fr.aiguilleur.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that waits for a human, has one, or had one.
 *
 * @param claimedBy id of the operator who has it
 */
public record Escalation(
        UUID id,
        UUID conversation,
        String channel,
        Reason reason,
        Priority priority,
        Summary summary,
        Instant openedAt,
        @Nullable String claimedBy,
        @Nullable Instant closedAt) {

    /** Where an escalation stands. */
    public enum State {
        WAITING,
        CLAIMED,
        CLOSED
    }

    public State state() {
        return closedAt != null ? State.CLOSED : claimedBy != null ? State.CLAIMED : State.WAITING;
    }
}
