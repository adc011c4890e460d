package fr.aiguilleur.walk;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.escalation.Summary;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /** A human answers from here on. */
    record HandOver(List<Message> messages, Memo memo, Reason reason, Priority priority, Summary summary)
            implements Outcome {

        @Override
        public Outcome with(List<Message> others) {
            return new HandOver(others, memo, reason, priority, summary);
        }

        @Override
        public Outcome remembering(UnaryOperator<Memo> change) {
            return new HandOver(messages, change.apply(memo), reason, priority, summary);
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
