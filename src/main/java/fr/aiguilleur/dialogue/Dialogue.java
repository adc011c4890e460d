package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.OtherLanguage;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The order in which a message is read: life first, then what the person wants of us, then what we had asked. */
@Component
class Dialogue {

    /** One way to answer; asked in the order told here, the first that answers decides. */
    interface Rule {

        Optional<Outcome> decide(Heard heard);
    }

    private static final int FEW_WORDS = 3;

    private final DangerRule danger;
    private final List<Rule> rules;
    private final Handover handover;
    private final Understanding understanding;

    Dialogue(
            Understanding understanding,
            DangerRule danger,
            WishRule wish,
            ChoiceRule choice,
            ActRule act,
            Events event,
            Places commune,
            NeedRule need,
            Handover handover) {
        this.danger = danger;
        this.rules = List.of(danger, wish, choice, act, event, commune, need);
        this.handover = handover;
        this.understanding = understanding;
    }

    /** Whom to call, when the person is in danger. */
    Optional<String> alarm(Heard heard) {
        return danger.decide(heard).map(outcome -> outcome.messages().getFirst().text());
    }

    Outcome decide(Heard message) {
        Heard heard = spoken(message);
        Outcome outcome = rules.stream()
                .map(rule -> rule.decide(heard))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> handover.because(Reason.MISUNDERSTOOD, heard));
        boolean alreadyTold = heard.memo().need() != null && outcome instanceof Outcome.Say;
        return alreadyTold || answers(heard) && outcome instanceof Outcome.Say
                ? outcome
                : OtherLanguage.of(heard.reading().language())
                        .map(language -> accompanied(outcome, language, greets(heard)))
                        .orElse(outcome);
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
            case Outcome.End _ -> "";
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
