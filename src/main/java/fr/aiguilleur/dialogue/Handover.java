package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.escalation.Summary;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.understanding.Urgency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the passage to a human, gives it its priority, and sums up what was tried. */
@Component
class Handover {

    private final Guides guides;
    private final Gazetteer gazetteer;

    Handover(Guides guides, Gazetteer gazetteer) {
        this.guides = guides;
        this.gazetteer = gazetteer;
    }

    Outcome because(Reason reason, Heard heard) {
        Sentence passage = heard.channel() == Channel.SMS ? Sentence.TO_HUMAN_SMS : Sentence.TO_HUMAN;
        String why = switch (reason) {
            case MISUNDERSTOOD -> Sentence.NOT_UNDERSTOOD.french() + " ";
            case FAILURE -> Sentence.FAILURE.french() + " ";
            case NO_PLACE -> Sentence.NO_PLACE.french() + " ";
            case PRIVACY -> Sentence.PRIVACY.french() + " ";
            case GUIDE, ASKED, DANGER, CYBER -> "";
        };
        return saying(Message.of(why + passage.french()), reason, heard);
    }

    Outcome saying(Message lastWords, Reason reason, Heard heard) {
        return new Outcome.HandOver(
                List.of(lastWords),
                heard.placed(),
                reason,
                priority(heard.reading().urgency()),
                summary(heard));
    }

    private static Priority priority(Urgency urgency) {
        return switch (urgency) {
            case DANGER -> Priority.DANGER;
            case CYBER -> Priority.CYBER;
            case NONE -> Priority.NONE;
        };
    }

    /** What the operator should know: what the person wants and what was tried. */
    private Summary summary(Heard heard) {
        Memo memo = heard.placed();
        Optional<Guide> guide = Optional.ofNullable(memo.guide()).flatMap(guides::find);
        List<String> tried = memo.trail().stream()
                .flatMap(id -> guide.flatMap(played -> played.step(id)).map(Step::title).stream())
                .toList();
        return new Summary(
                memo.need() == null ? heard.text() : memo.need(),
                memo.service() == null ? heard.reading().service() : memo.service(),
                Optional.ofNullable(memo.commune())
                        .flatMap(gazetteer::byInsee)
                        .map(Commune::name)
                        .orElse(null),
                guide.map(Guide::title).orElse(null),
                tried,
                heard.reading().language());
    }
}
