package fr.aiguilleur.dialogue;

import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A human is always one word away: "0", "conseiller", the button. */
@Component
class HumanRule implements Rule {

    private static final String HUMAN_CHOICE = "0";

    private final Handover handover;

    HumanRule(Handover handover) {
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        boolean zero = heard.act().filter(new Act.Number(0)::equals).isPresent();
        boolean asked = zero
                || HUMAN_CHOICE.equals(heard.choice())
                || heard.does(Act.Human.class)
                || heard.choice() == null && heard.reading().intent() == Intent.HUMAN;
        return asked ? Optional.of(handover.because(Reason.ASKED, heard)) : Optional.empty();
    }
}
