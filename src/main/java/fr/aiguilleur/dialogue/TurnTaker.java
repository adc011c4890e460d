package fr.aiguilleur.dialogue;

import fr.aiguilleur.absence.CallRule;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.consent.Consents.Source;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.dialogue.Assistance.Decided;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.farewell.AfterHelp;
import fr.aiguilleur.figures.ModelPart;
import fr.aiguilleur.figures.TurnFigures;
import fr.aiguilleur.figures.TurnRecord;
import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.repair.Interpreted;
import fr.aiguilleur.repair.Interpreting;
import fr.aiguilleur.repair.PictureAnswer;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One turn: listen, decide, and store the outcome if the assistant may still speak, with how the turn ended. */
@Component
public class TurnTaker {

    private static final Logger log = LoggerFactory.getLogger(TurnTaker.class);
    /** A turn that crashed is redone once. */
    private static final int TRIES = 2;

    private static final String CALM =
            "Je reçois beaucoup de messages à la fois. Je les lis tous ensemble, puis je vous réponds.";

    private final Conversations conversations;
    private final Escalations escalations;
    private final CallBacks calls;
    private final Consents consents;
    private final Listener listener;
    private final Dialogue dialogue;
    private final Assistance assistance;
    private final Handover handover;
    private final Interpreting interpreting;
    private final AfterHelp afterHelp;
    private final TurnFigures figures;
    private final TransactionOperations transaction;
    private final Clock clock;

    TurnTaker(
            Conversations conversations,
            Escalations escalations,
            CallBacks calls,
            Consents consents,
            Listener listener,
            Dialogue dialogue,
            Assistance assistance,
            Handover handover,
            Interpreting interpreting,
            AfterHelp afterHelp,
            TurnFigures figures,
            TransactionOperations transaction,
            Clock clock) {
        this.conversations = conversations;
        this.escalations = escalations;
        this.calls = calls;
        this.consents = consents;
        this.listener = listener;
        this.dialogue = dialogue;
        this.assistance = assistance;
        this.handover = handover;
        this.interpreting = interpreting;
        this.afterHelp = afterHelp;
        this.figures = figures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes one turn; a failing one is tried again, then given to a human. */
    public void take(Turn turn) {
        try {
            List<Event> events = conversations.heard(turn);
            Instant begun = clock.instant();
            if (turn.owner() instanceof Owner.Queue) {
                watch(turn, events, begun);
            } else {
                answer(turn, events, begun);
            }
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

    private void answer(Turn turn, List<Event> events, Instant begun) {
        boolean failing = turn.tries() > TRIES;
        Heard heard = failing ? listener.hearUnread(turn, events) : listener.listen(turn, events);
        boolean complete = failing || turn.settled() || heard.choice() != null;
        if (!complete && dialogue.alarm(heard).isEmpty()) {
            if (turn.flooded()) {
                conversations.systemSaysOnce(turn.conversation(), CALM);
            }
            conversations.postpone(turn);
            return;
        }
        Told told = failing ? failed(heard) : told(turn, events, heard);
        boolean masked = events.stream().anyMatch(event -> event.detail().masked() != null);
        Outcome outcome = masked ? warned(told.outcome()) : told.outcome();
        TurnRecord record = TurnNote.of(turn, heard, outcome, masked, begun, clock.instant())
                .with(told.parts());
        store(record, () -> say(turn, outcome, told.next()));
    }

    /** @param outcome what is said, in the words in which it goes out */
    private record Told(AfterHelp.Next next, Outcome outcome, List<ModelPart> parts) {}

    private Told failed(Heard heard) {
        AfterHelp.Next next = AfterHelp.Next.of(handover.because(Reason.FAILURE, heard));
        return new Told(next, next.outcome(), List.of());
    }

    /** A turn that is redone asks no model: it may be what it failed of. */
    private Told told(Turn turn, List<Event> events, Heard heard) {
        try (Pass pass = turn.tries() > 1 ? Pass.none() : assistance.pass(turn.channel(), () -> overtaken(turn))) {
            Interpreted<Heard> read = turn.tries() > 1 ? Interpreted.itself(heard) : interpreting.heard(heard);
            Decided decided = decide(events, read.result(), pass);
            AfterHelp.Next next = afterHelp.of(turn.conversation(), decided.heard(), decided.outcome());
            Decided worded = assistance.worded(decided.with(next.outcome()), pass);
            Interpreted<Outcome> said = turn.tries() > 1 || pass.spent()
                    ? Interpreted.itself(worded.outcome())
                    : interpreting.told(worded.outcome(), worded.heard());
            List<ModelPart> parts = Stream.of(read.parts(), worded.parts(), said.parts())
                    .flatMap(List::stream)
                    .toList();
            return new Told(next, said.result(), parts);
        }
    }

    /** Whoever writes on while a model is waited for may be telling of a danger: that is read only after this turn. */
    private boolean overtaken(Turn turn) {
        return conversations
                .find(turn.conversation())
                .filter(now -> now.head() == turn.heard())
                .isEmpty();
    }

    private Decided decide(List<Event> events, Heard heard, Pass pass) {
        if (PictureAnswer.alone(events, heard)) {
            return Decided.of(heard, PictureAnswer.of(heard));
        }
        Decided decided = assistance.decide(heard, false, pass);
        return PictureAnswer.shown(events) ? decided.with(PictureAnswer.beside(decided.outcome())) : decided;
    }

    /** Who waits for a human is not answered by us, unless their life is at risk. */
    private void watch(Turn turn, List<Event> events, Instant begun) {
        boolean readable = turn.tries() <= TRIES;
        Optional<String> alarm = readable ? dialogue.alarm(listener.listen(turn, events)) : Optional.empty();
        if (alarm.isPresent()) {
            mayWrite(turn);
        }
        TurnRecord record = TurnNote.ofWaiting(turn, alarm.isPresent(), begun, clock.instant());
        store(record, () -> alarm.isPresent() ? escalations.alarm(turn, alarm.get()) : conversations.noted(turn));
    }

    private boolean say(Turn turn, Outcome outcome, AfterHelp.Next next) {
        boolean said = said(turn, outcome);
        if (said) {
            afterHelp.note(turn.conversation(), next);
        }
        return said;
    }

    private boolean said(Turn turn, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Say say -> conversations.assistantSays(turn, say.messages(), say.memo());
            case Outcome.End end -> end(turn, end);
            case Outcome.HandOver over -> handOver(turn, over);
            case Outcome.Call call -> arrange(turn, call);
        };
    }

    private boolean handOver(Turn turn, Outcome.HandOver over) {
        if (over.reason() == Reason.DANGER) {
            mayWrite(turn);
        }
        return escalations.open(
                turn, over.messages(), over.memo(), over.reason(), over.priority(), over.summary(), over.promisedAt());
    }

    /** A life at risk weighs more than a STOP of before. */
    private void mayWrite(Turn turn) {
        address(turn).filter(consents::refused).ifPresent(address -> consents.accept(address, Source.DANGER));
    }

    private Optional<String> address(Turn turn) {
        return conversations.find(turn.conversation()).map(Conversation::address);
    }

    /** Who asks for silence in a sentence of their own means it as much as by STOP; one word brings them back. */
    private boolean end(Turn turn, Outcome.End end) {
        boolean ended = conversations.assistantEnds(turn, end.messages(), end.memo());
        if (ended) {
            address(turn).ifPresent(address -> refuse(address, turn));
        }
        return ended;
    }

    /** Confirmed once. */
    private void refuse(String address, Turn turn) {
        if (consents.refused(address)) {
            consents.refuse(address, Source.MEANING);
        } else {
            consents.refuseAfterAnswer(address, Source.MEANING, turn.conversation(), turn.heard());
        }
    }

    /** What is promised is stored with the promise, or the number is asked for again. */
    private boolean arrange(Turn turn, Outcome.Call call) {
        UUID conversation = turn.conversation();
        Slot slot = call.slot();
        if (slot != null && !calls.reaches(conversation)) {
            Outcome again = CallRule.askNumber(Sentence.ASK_NUMBER, call.memo());
            return conversations.assistantSays(turn, again.messages(), again.memo());
        }
        boolean said = conversations.assistantSays(turn, call.messages(), call.memo());
        if (said && slot == null) {
            calls.calledOff(conversation);
        } else if (said && slot != null) {
            calls.promise(conversation, call.about(), slot);
        }
        return said;
    }

    /** What is said and how the turn ended are stored together, or neither. */
    private void store(TurnRecord record, BooleanSupplier say) {
        transaction.executeWithoutResult(_ -> figures.note(say.getAsBoolean() ? record : record.overtaken()));
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
