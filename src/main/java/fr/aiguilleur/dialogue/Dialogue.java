package fr.aiguilleur.dialogue;

import fr.aiguilleur.absence.CallRule;
import fr.aiguilleur.absence.ClosedHours;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.OtherLanguage;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.PersonReader;
import fr.aiguilleur.repair.ActRule;
import fr.aiguilleur.repair.Continuation;
import fr.aiguilleur.repair.CorrectionRule;
import fr.aiguilleur.repair.MistakeRule;
import fr.aiguilleur.repair.MomentRule;
import fr.aiguilleur.repair.MoodRule;
import fr.aiguilleur.repair.ReturnRule;
import fr.aiguilleur.repair.SolvedRule;
import fr.aiguilleur.repair.ToldRule;
import fr.aiguilleur.text.Sms;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Events;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import fr.aiguilleur.walk.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The order in which a message is read: life first, then what the person wants of us, then what we had asked. */
@Component
class Dialogue {

    private static final int FEW_WORDS = 3;
    private static final int MOST_SMS = 2;

    private final DangerRule danger;
    private final CorrectionRule correction;
    private final Continuation continuation;
    private final MoodRule mood;
    private final ClosedHours hours;
    private final List<Rule> rules;
    private final Handover handover;
    private final Understanding understanding;

    Dialogue(
            Understanding understanding,
            DangerRule danger,
            CallRule call,
            ClosedHours hours,
            WishRule wish,
            ReturnRule back,
            MistakeRule mistake,
            MomentRule moment,
            SolvedRule solved,
            NextRule next,
            ChoiceRule choice,
            ActRule act,
            CorrectionRule correction,
            MoodRule mood,
            ToldRule told,
            Continuation continuation,
            Events event,
            Places commune,
            NeedRule need,
            Handover handover) {
        this.danger = danger;
        this.correction = correction;
        this.continuation = continuation;
        this.mood = mood;
        this.hours = hours;
        this.rules = List.of(
                danger,
                call,
                hours,
                wish,
                back,
                mistake,
                moment,
                act::declined,
                solved,
                next,
                choice,
                act,
                correction,
                mood,
                told,
                event,
                commune,
                need);
        this.handover = handover;
        this.understanding = understanding;
    }

    /** Whom to call, when the person is in danger. */
    Optional<String> alarm(Heard heard) {
        return danger.decide(knowing(heard))
                .map(outcome -> outcome.messages().getFirst().text());
    }

    Outcome decide(Heard message) {
        Heard heard = continuation.joined(correction.revised(knowing(spoken(message))));
        Outcome decided = rules.stream()
                .map(rule -> rule.decide(heard))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> handover.because(Reason.MISUNDERSTOOD, heard));
        Outcome outcome = inCase(heard, hours.told(mood.warmly(decided, heard, message.person()), heard));
        boolean alreadyTold = heard.memo().need() != null && outcome instanceof Outcome.Say;
        return alreadyTold || answers(heard) && outcome instanceof Outcome.Say
                ? outcome
                : OtherLanguage.of(heard.reading().language())
                        .map(language -> accompanied(outcome, language, greets(heard)))
                        .orElse(outcome);
    }

    /** When it may be danger but that is not sure, whom to call stands before the answer. */
    private static Outcome inCase(Heard heard, Outcome outcome) {
        if (!heard.reading().uneasy() || !(outcome instanceof Outcome.Say)) {
            return outcome;
        }
        List<Message> messages = new ArrayList<>(outcome.messages());
        Message first = messages.getFirst();
        String text = Sentence.IF_DANGER.french() + "\n" + first.text();
        Message both = new Message(text, first.choices(), first.cards(), first.citations());
        if (messages.size() > 1 || Sms.segments(Sms.simplify(GuideAnswers.asSms(both))) <= MOST_SMS) {
            messages.set(0, both);
        } else {
            messages.addFirst(Message.of(Sentence.IF_DANGER.french()));
        }
        return outcome.with(messages);
    }

    /** With what this message tells of the person. */
    private static Heard knowing(Heard heard) {
        Person told = PersonReader.read(heard.text()).having(heard.reading().special());
        return heard.with(heard.memo().knowing(heard.person().and(told)));
    }

    /** "0", "ok" or the name of a town is said in no language: the person speaks that of the need. */
    private Heard spoken(Heard heard) {
        String need = heard.memo().need();
        boolean told = heard.text().strip().split("\\s+").length > FEW_WORDS;
        return need == null || told || !heard.reading().language().equals("fr")
                ? heard
                : heard.in(understanding.language(need));
    }

    /** True when the message only answers us. */
    private static boolean answers(Heard heard) {
        return heard.choice() != null || heard.act().isPresent() && !greets(heard);
    }

    private static boolean greets(Heard heard) {
        return heard.act()
                .map(act -> act instanceof Act.Greeting)
                .orElse(heard.reading().intent() == Intent.SMALLTALK);
    }

    /** What matters most, also in the language of the person: once, and only where that leaves two messages. */
    private static Outcome accompanied(Outcome outcome, OtherLanguage language, boolean greeted) {
        String told = switch (outcome) {
            case Outcome.Say _ -> greeted ? language.welcome() : language.answers();
            case Outcome.HandOver over -> over.reason() == Reason.DANGER ? language.call() : language.human();
            case Outcome.Call _, Outcome.End _ -> "";
        };
        if (told.isEmpty() || outcome.messages().size() > 1) {
            return careful(outcome, language);
        }
        return outcome.with(List.of(Message.of(told), outcome.messages().getFirst()));
    }

    /** What to stop doing at once is said in the language of the person alone: it must be understood. */
    private static Outcome careful(Outcome outcome, OtherLanguage language) {
        boolean stop = outcome.messages().getFirst().text().equals(Sentence.STOP_FIRST.french());
        return stop && outcome.messages().size() == 2
                ? outcome.with(List.of(
                        Message.of(language.careful()), outcome.messages().getLast()))
                : outcome;
    }
}
