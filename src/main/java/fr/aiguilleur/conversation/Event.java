package fr.aiguilleur.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One numbered change of a conversation.
 *
 * @param seq from 1 without gap within its conversation
 * @param authorId the operator's id when an operator wrote
 * @param clientId the id the writer gave it: a UUID from a browser, the MessageSid of an SMS
 */
public record Event(
        UUID conversation,
        long seq,
        Instant at,
        Kind kind,
        Author author,
        @Nullable String authorId,
        @Nullable String clientId,
        @Nullable String text,
        Detail detail) {

    /** What an event is about. */
    public enum Kind {
        MESSAGE,
        OWNER,
        QUEUE,
        STATUS,
        /** For operators only; the person sees that number as nothing. */
        NOTE,
        CLOSED
    }

    /** Who caused an event. */
    public enum Author {
        PERSON,
        ASSISTANT,
        OPERATOR,
        SYSTEM
    }
}
