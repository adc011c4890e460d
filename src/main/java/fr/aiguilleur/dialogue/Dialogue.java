package fr.aiguilleur.dialogue;

import fr.aiguilleur.escalation.Reason;
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

    private final DangerRule danger;
    private final List<Rule> rules;
    private final Handover handover;

    Dialogue(
            DangerRule danger,
            WishRule wish,
            ChoiceRule choice,
            ActRule act,
            Places commune,
            NeedRule need,
            Handover handover) {
        this.danger = danger;
        this.rules = List.of(danger, wish, choice, act, commune, need);
        this.handover = handover;
    }

    /** Whom to call, when the person is in danger. */
    Optional<String> alarm(Heard heard) {
        return danger.decide(heard).map(outcome -> outcome.messages().getFirst().text());
    }

    Outcome decide(Heard heard) {
        return rules.stream()
                .map(rule -> rule.decide(heard))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> handover.because(Reason.MISUNDERSTOOD, heard));
    }
}
