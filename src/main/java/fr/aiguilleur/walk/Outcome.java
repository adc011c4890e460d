package fr.aiguilleur.walk;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.escalation.Summary;
import fr.aiguilleur.hotline.Hotline.Slot;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a turn ends; every turn ends in one of these. */
public sealed interface Outcome {

    List<Message> messages();

    Memo memo();

    Outcome with(List<Message> messages);

    Outcome remembering(UnaryOperator<Memo> change);

    /** The assistant answers or asks. */
    record Say(List<Message> messages, Memo memo) implements Outcome {

        @Override
        public Outcome with(List<Message> others) {
            return new Say(others, memo);
        }

        @Override
        public Outcome remembering(UnaryOperator<Memo> change) {
            return new Say(messages, change.apply(memo));
        }
    }

    /**
     * A human answers from here on.
     *
     * @param promisedAt by when the person was told that somebody answers; null when no time was told
     */
    record HandOver(
            List<Message> messages,
            Memo memo,
            Reason reason,
            Priority priority,
            Summary summary,
            @Nullable Instant promisedAt)
            implements Outcome {

        HandOver(List<Message> messages, Memo memo, Reason reason, Priority priority, Summary summary) {
            this(messages, memo, reason, priority, summary, null);
        }

        public HandOver promised(@Nullable Instant answer) {
            return new HandOver(messages, memo, reason, priority, summary, answer);
        }

        @Override
        public Outcome with(List<Message> others) {
            return new HandOver(others, memo, reason, priority, summary, promisedAt);
        }

        @Override
        public Outcome remembering(UnaryOperator<Memo> change) {
            return new HandOver(messages, change.apply(memo), reason, priority, summary, promisedAt);
        }
    }

    /**
     * The person is promised a call, or no longer wants one.
     *
     * @param slot when; null when what was promised is called off
     */
    record Call(
            List<Message> messages,
            Memo memo,
            @Nullable String about,
            @Nullable Slot slot) implements Outcome {

        @Override
        public Outcome with(List<Message> others) {
            return new Call(others, memo, about, slot);
        }

        @Override
        public Outcome remembering(UnaryOperator<Memo> change) {
            return new Call(messages, change.apply(memo), about, slot);
        }
    }

    /** The person wants no more messages. */
    record End(List<Message> messages, Memo memo) implements Outcome {

        @Override
        public Outcome with(List<Message> others) {
            return new End(others, memo);
        }

        @Override
        public Outcome remembering(UnaryOperator<Memo> change) {
            return new End(messages, change.apply(memo));
        }
    }

    static Outcome say(Message message, Memo memo) {
        return new Say(List.of(message), memo);
    }
}
