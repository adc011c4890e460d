package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.understanding.Urgency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words the passage to a human and gives it its priority. */
@Component
class Handover {

    Outcome because(Reason reason, Heard heard) {
        Sentence passage = heard.channel() == Channel.SMS ? Sentence.TO_HUMAN_SMS : Sentence.TO_HUMAN;
        String why = switch (reason) {
            case MISUNDERSTOOD -> Sentence.NOT_UNDERSTOOD.french() + " ";
            case FAILURE -> Sentence.FAILURE.french() + " ";
            case NO_PLACE -> Sentence.NO_PLACE.french() + " ";
            case PRIVACY -> Sentence.PRIVACY.french() + " ";
            case GUIDE, ASKED, DANGER -> "";
        };
        return saying(Message.of(why + passage.french()), reason, heard);
    }

    Outcome saying(Message lastWords, Reason reason, Heard heard) {
        return new Outcome.HandOver(
                List.of(lastWords),
                heard.placed(),
                reason,
                priority(heard.reading().urgency()));
    }

    private static Priority priority(Urgency urgency) {
        return switch (urgency) {
            case DANGER -> Priority.DANGER;
            case CYBER -> Priority.CYBER;
            case NONE -> Priority.NONE;
        };
    }
}
