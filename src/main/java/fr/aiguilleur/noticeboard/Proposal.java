package fr.aiguilleur.noticeboard;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that somebody proposed, and what was decided.
 *
 * @param proposer who, and how to reach them; null once erased
 * @param reason why it was refused
 */
public record Proposal(
        UUID id,
        State state,
        ProposalForm form,
        @Nullable String proposer,
        OffsetDateTime proposedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {

    /** What was decided. */
    public enum State {
        WAITING,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }
}
