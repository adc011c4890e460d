package fr.aiguilleur.absence;

import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.hotline.Hotline;
import fr.aiguilleur.hotline.Opening;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A human was meant to take over, and none is there, or too many wait: that is said honestly, with what can be done
 * instead. Whoever insists waits in the queue all the same; danger never waits for an answer.
 */
@Component
public class ClosedHours implements Rule {

    private static final Set<Intent> UNCLEAR = Set.of(Intent.UNCLEAR, Intent.SMALLTALK, Intent.OUT_OF_SCOPE);

    private final Hotline hotline;
    private final CallBacks calls;
    private final HoursAnswers answers;
    private final ChoiceRule choices;
    private final Handover handover;
    private final Flow flow;

    ClosedHours(
            Hotline hotline, CallBacks calls, HoursAnswers answers, ChoiceRule choices, Handover handover, Flow flow) {
        this.hotline = hotline;
        this.calls = calls;
        this.answers = answers;
        this.choices = choices;
        this.handover = handover;
        this.flow = flow;
    }

    /** What is answered to the offer. */
    @Override
    public Optional<Outcome> decide(Heard heard) {
        return choices.target(heard)
                .filter(target -> Route.toWait(target) || target.equals(Route.GO_ON))
                .or(() -> insists(heard))
                .map(target -> target.equals(Route.GO_ON) ? goOn(heard) : wait(target, heard));
    }

    /** "0" once more, when it was said that nobody is there; or words that only a human can make sense of. */
    private static Optional<String> insists(Heard heard) {
        boolean unclear = heard.act().isEmpty()
                && UNCLEAR.contains(heard.reading().intent())
                && !heard.text().toLowerCase(Locale.ROOT).contains("merci")
                && heard.reading().guides().confidence() == Confidence.NONE;
        boolean human = heard.does(new Act.Human()) || heard.does(new Act.Number(0)) || unclear;
        return heard.memo().offered().stream()
                .filter(Route::toWait)
                .filter(_ -> human)
                .findFirst();
    }

    private Outcome goOn(Heard heard) {
        Memo memo = heard.placed();
        return heard.inGuide() ? flow.again(heard, memo) : Outcome.say(Message.of(Sentence.TELL.french()), memo.done());
    }

    private Outcome wait(String target, Heard heard) {
        String[] words = target.split(":");
        Reason reason = Reason.valueOf(words[1]);
        Opening opening = answers.opening(heard.channel(), heard.at());
        Outcome.HandOver over = opening.open()
                ? handover.because(reason, heard)
                : handover.saying(answers.waiting(heard.channel(), heard.at()), reason, heard);
        return new Outcome.HandOver(
                over.messages(),
                over.memo(),
                reason,
                Priority.valueOf(words[2]),
                over.summary(),
                opening.open() ? null : promise(opening));
    }

    private static @Nullable Instant promise(Opening opening) {
        ZonedDateTime back = opening.change();
        return back == null ? null : back.plus(HoursAnswers.CATCHING_UP).toInstant();
    }

    /** The same outcome when somebody is there for it; else what can be done instead. */
    public Outcome told(Outcome outcome, Heard heard) {
        boolean answered = choices.target(heard).filter(Route::toWait).isPresent()
                || insists(heard).isPresent();
        if (!(outcome instanceof Outcome.HandOver over) || answered) {
            return outcome;
        }
        Optional<String> offered =
                heard.memo().offered().stream().filter(Route::toWait).findFirst();
        if (offered.isPresent() && over.priority() != Priority.DANGER) {
            return wait(offered.get(), heard); // it was offered once, and not understood
        }
        boolean open = answers.opening(heard.channel(), heard.at()).open();
        if (over.priority() == Priority.DANGER || over.reason() == Reason.DANGER) {
            return open ? over : alone(over, heard);
        }
        boolean crowded = open && hotline.overloaded();
        return open && !crowded ? over : offer(over, open, heard);
    }

    /** The numbers stay, and the person waits in the queue at once; only that we are here would not be true. */
    private Outcome alone(Outcome.HandOver over, Heard heard) {
        String nobody = answers.nobodyHere(heard.channel(), heard.at());
        List<Message> honest = over.messages().stream()
                .map(message -> reworded(message, Sentence.DANGER_HUMAN.french(), nobody))
                .toList();
        return over.with(honest);
    }

    private Outcome offer(Outcome.HandOver over, boolean open, Heard heard) {
        boolean call = !calls.slots(heard.at(), 1).isEmpty();
        String words = open ? answers.patience() : answers.closed(heard.channel(), heard.at());
        Sentence passage = heard.channel() == Channel.SMS ? Sentence.TO_HUMAN_SMS : Sentence.TO_HUMAN;
        List<Choice> offered = answers.choices(call, open);
        List<Message> messages = new ArrayList<>(over.messages());
        messages.add(reworded(messages.removeLast(), passage.french(), words).offering(offered));
        List<String> targets = new ArrayList<>();
        if (call) {
            targets.add(Route.CALL);
        }
        targets.add(Route.wait(over.reason(), over.priority()));
        targets.add(Route.GO_ON);
        String need = over.summary().need();
        Memo memo = need == null ? over.memo() : over.memo().remembering(need);
        return new Outcome.Say(messages, memo.offering(targets));
    }

    private static Message reworded(Message message, String before, String after) {
        String text =
                message.text().contains(before) ? message.text().replace(before, after) : message.text() + " " + after;
        return new Message(text, message.choices(), message.cards(), message.citations());
    }
}
