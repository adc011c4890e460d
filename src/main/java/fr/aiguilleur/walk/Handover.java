package fr.aiguilleur.walk;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Memo.Promise;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.escalation.Summary;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words the passage to a human, gives it its priority, and sums up what was tried. */
@Component
public class Handover {

    private final Guides guides;
    private final Gazetteer gazetteer;

    Handover(Guides guides, Gazetteer gazetteer) {
        this.guides = guides;
        this.gazetteer = gazetteer;
    }

    public Outcome.HandOver because(Reason reason, Heard heard) {
        Sentence passage = heard.channel() == Channel.SMS ? Sentence.TO_HUMAN_SMS : Sentence.TO_HUMAN;
        String why = switch (reason) {
            case MISUNDERSTOOD -> Sentence.NOT_UNDERSTOOD.french() + " ";
            case FAILURE -> Sentence.FAILURE.french() + " ";
            case NO_PLACE -> Sentence.NO_PLACE.french() + " ";
            case PRIVACY -> Sentence.PRIVACY.french() + " ";
            case FOLLOW_UP -> Sentence.NOT_FOUND.french() + " ";
            case UPSET, TALK -> Sentence.HUMAN_LISTENS.french() + " ";
            case GUIDE, ASKED, DANGER, CYBER, TAKEN_OVER, BACK, LATE -> "";
        };
        return saying(Message.of(why + passage.french()), reason, heard);
    }

    public Outcome.HandOver saying(Message lastWords, Reason reason, Heard heard) {
        return new Outcome.HandOver(
                List.of(lastWords), heard.placed().understood(), reason, priority(heard), summary(heard));
    }

    private Priority priority(Heard heard) {
        return switch (heard.reading().urgency()) {
            case DANGER -> Priority.DANGER;
            case CYBER -> Priority.CYBER;
            case NONE -> robbed(heard) ? Priority.CYBER : Priority.NONE;
        };
    }

    /** Who is in the middle of a guide against a theft and asks for somebody is being robbed all the same. */
    private boolean robbed(Heard heard) {
        return Optional.ofNullable(heard.placed().guide())
                .flatMap(guides::find)
                .filter(Guide::cyber)
                .isPresent();
    }

    /** What the operator should know: what the person wants and what was tried. */
    private Summary summary(Heard heard) {
        Memo memo = heard.placed();
        Optional<Guide> guide = Optional.ofNullable(memo.guide()).flatMap(guides::find);
        Person person = memo.known();
        Promise promise = memo.promise();
        String asked = promise == null ? null : promise.need();
        return new Summary(
                memo.need() != null ? memo.need() : asked != null ? asked : heard.text(),
                memo.service() == null ? heard.reading().service() : memo.service(),
                Optional.ofNullable(memo.commune())
                        .flatMap(gazetteer::byInsee)
                        .map(Commune::name)
                        .orElse(null),
                guide.map(Guide::title).orElse(null),
                tried(memo),
                heard.reading().language(),
                person.device(),
                person.account(),
                wishes(person),
                memo.later(),
                null);
    }

    /** Titles of the steps shown, those of guides left before too. */
    private List<String> tried(Memo memo) {
        return Stream.concat(
                        memo.known().tried().stream(), memo.trail().stream().map(step -> memo.guide() + "#" + step))
                .distinct()
                .flatMap(step -> title(step).stream())
                .toList();
    }

    private Optional<String> title(String guideAndStep) {
        String[] sides = guideAndStep.split("#", 2);
        return guides.find(sides[0]).flatMap(guide -> guide.step(sides[1])).map(Step::title);
    }

    private static List<String> wishes(Person person) {
        List<String> wishes = new ArrayList<>(person.special());
        if (person.is(Trait.SHORT_STEPS)) {
            wishes.add("Messages courts");
        }
        if (person.is(Trait.NO_INTERNET)) {
            wishes.add("Sans internet");
        }
        if (person.is(Trait.CHILD)) {
            wishes.add("Enfant");
        }
        return wishes;
    }
}
