package fr.aiguilleur.absence;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.callback.CallWords;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The person would like to be called: at which number, when, and the promise; or no longer wants it. */
@Component
public class CallRule implements Rule {

    private static final int CHOICES = 3;
    private static final Pattern DIGITS = Pattern.compile("\\d(?:\\D{0,3}\\d){3,}");

    private final CallBacks calls;
    private final ChoiceRule choices;
    private final HoursAnswers answers;
    private final Handover handover;

    CallRule(CallBacks calls, ChoiceRule choices, HoursAnswers answers, Handover handover) {
        this.calls = calls;
        this.choices = choices;
        this.answers = answers;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        if (CallWords.calledOff(heard.text())) {
            Message done = Message.of(Sentence.CALLED_OFF.french());
            return Optional.of(new Outcome.Call(List.of(done), heard.placed().done(), null, null));
        }
        return chosen(heard).or(() -> asked(heard)).or(() -> wished(heard));
    }

    private Optional<Outcome> chosen(Heard heard) {
        Memo memo = heard.placed();
        return choices.target(heard).flatMap(target -> switch (target) {
            case Route.CALL -> Optional.of(begin(heard, memo));
            case Route.OTHER_NUMBER -> Optional.of(askNumber(Sentence.ASK_NUMBER, memo));
            default -> Route.slot(target, heard.at().getZone()).map(slot -> promise(slot, heard, memo));
        });
    }

    /** We had asked for a number. */
    private Optional<Outcome> asked(Heard heard) {
        if (!CallWords.ASKED.equals(heard.memo().asked())) {
            return Optional.empty();
        }
        Memo memo = heard.placed();
        if (CallWords.numberKept(heard.text())) {
            return Optional.of(times(Sentence.ASK_CALL_TIME, false, heard, memo));
        }
        boolean otherwise = heard.does(new Act.Human())
                || heard.does(new Act.Number(0))
                || heard.choice() != null
                || heard.does(new Act.Cancel())
                || heard.does(new Act.No())
                || heard.reading().intent() == Intent.HUMAN
                || heard.reading().guides().confidence() == Confidence.SURE;
        boolean number = DIGITS.matcher(heard.text()).find();
        if (otherwise && !number) {
            return Optional.empty();
        }
        Memo missed = memo.missing();
        return Optional.of(
                missed.misses() > 2
                        ? handover.because(Reason.ASKED, heard)
                        : askNumber(Sentence.NUMBER_UNKNOWN, missed));
    }

    private Optional<Outcome> wished(Heard heard) {
        boolean wish = heard.choice() == null && CallWords.wish(heard.text());
        String words = CallWords.withoutNumber(heard.text());
        return wish ? Optional.of(begin(heard, heard.placed().remembering(words))) : Optional.empty();
    }

    private Outcome begin(Heard heard, Memo memo) {
        if (CallWords.numberKept(heard.text())) {
            return times(Sentence.ASK_CALL_TIME, false, heard, memo);
        }
        return heard.channel() == Channel.SMS
                ? times(Sentence.ASK_CALL_TIME_HERE, true, heard, memo)
                : askNumber(Sentence.ASK_NUMBER, memo);
    }

    public static Outcome askNumber(Sentence question, Memo memo) {
        return Outcome.say(
                Message.of(question.french()).offering(List.of(GuideAnswers.HUMAN)), memo.asking(CallWords.ASKED));
    }

    private Outcome times(Sentence question, boolean theirNumber, Heard heard, Memo memo) {
        List<Slot> free = calls.slots(heard.at(), CHOICES);
        if (free.isEmpty()) {
            return handover.saying(
                    Message.of(Sentence.NO_CALL_TIME.french() + " " + passage(heard)), Reason.ASKED, heard);
        }
        Stream<String> targets = free.stream().map(Route::slot);
        Stream<String> last = theirNumber ? Stream.of(Route.OTHER_NUMBER) : Stream.empty();
        return Outcome.say(
                answers.when(question.french(), free, heard.at(), theirNumber),
                memo.understood().offering(Stream.concat(targets, last).toList()));
    }

    private static String passage(Heard heard) {
        return (heard.channel() == Channel.SMS ? Sentence.TO_HUMAN_SMS : Sentence.TO_HUMAN).french();
    }

    /** A time that was offered an hour ago may have passed, or gone to others. */
    private Outcome promise(Slot slot, Heard heard, Memo memo) {
        if (!calls.possible(slot, heard.at())) {
            return times(Sentence.CALL_TIME_GONE, false, heard, memo);
        }
        Message promised = Message.of(HoursAnswers.promised(slot, heard.at()));
        return new Outcome.Call(List.of(promised), memo.done(), memo.need(), slot);
    }
}
