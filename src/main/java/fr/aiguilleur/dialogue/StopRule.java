package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.understanding.Intent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person wants no more messages, or asks what we keep about them. */
@Component
class StopRule implements Rule {

    private final Handover handover;

    StopRule(Handover handover) {
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        if (heard.reading().intent() == Intent.OPT_OUT) {
            return Optional.of(new Outcome.End(
                    List.of(Message.of(Sentence.OPT_OUT.french())), heard.memo().done()));
        }
        if (heard.reading().intent() == Intent.PRIVACY) {
            return Optional.of(handover.because(Reason.PRIVACY, heard));
        }
        return Optional.empty();
    }
}
