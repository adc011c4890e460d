package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One turn: listen, decide, and store the outcome if the assistant may still speak. */
@Component
public class TurnTaker {

    private static final Logger log = LoggerFactory.getLogger(TurnTaker.class);
    private static final int TRIES = 3;

    private final Conversations conversations;
    private final Escalations escalations;
    private final Listener listener;
    private final Dialogue dialogue;
    private final Handover handover;

    TurnTaker(
            Conversations conversations,
            Escalations escalations,
            Listener listener,
            Dialogue dialogue,
            Handover handover) {
        this.conversations = conversations;
        this.escalations = escalations;
        this.listener = listener;
        this.dialogue = dialogue;
        this.handover = handover;
    }

    /** Takes one turn; a failing one is tried again, then given to a human. */
    public void take(Turn turn) {
        try {
            List<Event> events = conversations.heard(turn);
            if (turn.owner() instanceof Owner.Queue) {
                watch(turn, events);
                return;
            }
            boolean failing = turn.tries() > TRIES;
            Heard heard = failing ? listener.hearUnread(turn, events) : listener.listen(turn, events);
            Outcome outcome = failing ? handover.because(Reason.FAILURE, heard) : dialogue.decide(heard);
            boolean masked = events.stream().anyMatch(event -> event.detail().masked() != null);
            store(turn, masked ? warned(outcome) : outcome);
        } catch (RuntimeException e) {
            // Only the kind of failure: the message of an exception may repeat what a person wrote.
            log.error(
                    "turn failed, conversation {}, try {}: {}",
                    turn.conversation(),
                    turn.tries(),
                    e.getClass().getName());
            conversations.retry(turn);
        }
    }

    /** Who waits for a human is not answered by us, unless their life is at risk. */
    private void watch(Turn turn, List<Event> events) {
        boolean readable = turn.tries() <= TRIES;
        Optional<String> alarm = readable ? dialogue.alarm(listener.listen(turn, events)) : Optional.empty();
        if (alarm.isPresent()) {
            escalations.alarm(turn, alarm.get());
        } else {
            conversations.noted(turn);
        }
    }

    private void store(Turn turn, Outcome outcome) {
        switch (outcome) {
            case Outcome.Say say -> conversations.assistantSays(turn, say.messages(), say.memo());
            case Outcome.End end -> conversations.assistantEnds(turn, end.messages(), end.memo());
            case Outcome.HandOver over ->
                escalations.open(turn, over.messages(), over.memo(), over.reason(), over.priority(), over.summary());
        }
    }

    static Outcome warned(Outcome outcome) {
        List<Message> messages = new ArrayList<>(List.of(Message.of(Sentence.MASKED.french())));
        if (outcome.messages().size() > 1) {
            // The first of two is short and asks nothing: one message less to read.
            Message first = messages.removeFirst();
            Message second = outcome.messages().getFirst();
            messages.add(new Message(
                    first.text() + "\n" + second.text(), second.choices(), second.cards(), second.citations()));
            messages.addAll(outcome.messages().subList(1, outcome.messages().size()));
        } else {
            messages.addAll(outcome.messages());
        }
        return outcome.with(messages);
    }
}
