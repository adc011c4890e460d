package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.understanding.Reading.Topic;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Rule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Life at risk: the right number at once, and a human. */
@Component
class DangerRule implements Rule {

    private final DangerAnswers answers;
    private final Handover handover;

    DangerRule(DangerAnswers answers, Handover handover) {
        this.answers = answers;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        if (heard.reading().urgency() != Urgency.DANGER) {
            return Optional.empty();
        }
        Topic topic =
                heard.reading().topic() == null ? Topic.MENACE : heard.reading().topic();
        return Optional.of(handover.saying(answers.danger(topic, heard.person().deaf()), Reason.DANGER, heard));
    }
}
