package fr.aiguilleur.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that waits for a human, has one, or had one.
 *
 * @param channel where the person is now
 * @param page whether they have a page, open or not
 * @param promisedAt until when the person was told that somebody would answer or call
 * @param claimedBy id of the operator who has it
 * @param claimedAt when its last holder took it
 * @param heard the seq of the person's latest words
 * @param offer whose turn it is to take it; null when nobody was asked
 */
public record Escalation(
        UUID id,
        UUID conversation,
        String channel,
        boolean page,
        Reason reason,
        Priority priority,
        Summary summary,
        Instant openedAt,
        @Nullable Instant promisedAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant closedAt,
        long heard,
        Wanted wanted,
        @Nullable Offer offer) {

    /** Where an escalation stands. */
    public enum State {
        WAITING,
        CLAIMED,
        CLOSED
    }

    /**
     * To whom it was passed, all null for nobody in particular.
     *
     * @param note what the next one should know
     */
    public record Wanted(
            @Nullable String operator,
            @Nullable String group,
            @Nullable String note) {

        static final Wanted NOBODY = new Wanted(null, null, null);
    }

    /** An operator was asked to take it until a moment. */
    public record Offer(String to, Instant until) {}

    public State state() {
        return closedAt != null ? State.CLOSED : claimedBy != null ? State.CLAIMED : State.WAITING;
    }
}
