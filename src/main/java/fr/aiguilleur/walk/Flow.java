package fr.aiguilleur.walk;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Memo.Left;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.PersonReader;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.retrieval.GuideSearch.Entrance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Plays guides one step at a time, and follows an answer to wherever it leads. */
@Component
public class Flow {

    private final Guides guides;
    private final GuideSearch search;
    private final GuideAnswers answers;
    private final Steps steps;
    private final Places places;
    private final Events events;
    private final Endings endings;
    private final Handover handover;

    Flow(
            Guides guides,
            GuideSearch search,
            GuideAnswers answers,
            Steps steps,
            Places places,
            Events events,
            Endings endings,
            Handover handover) {
        this.guides = guides;
        this.search = search;
        this.answers = answers;
        this.steps = steps;
        this.places = places;
        this.events = events;
        this.endings = endings;
        this.handover = handover;
    }

    /** Begins a guide for the need just stated. */
    public Outcome start(Guide guide, Heard heard, Memo memo) {
        if (guide.article()) {
            return Outcome.say(answers.start(guide, heard.channel()), memo);
        }
        Memo serving = memo.serving(guide.service());
        return search.entrance(guide, told(heard, memo))
                .map(entrance -> enter(guide, entrance, heard, serving))
                .orElseGet(() -> steps.begin(guide, heard.channel(), serving));
    }

    /** The need and what was said before of device and account: nobody is asked twice. */
    private static String told(Heard heard, Memo memo) {
        Person person = memo.known();
        return Stream.of(
                        memo.need() == null ? heard.text() : memo.need(),
                        String.valueOf(person.device() == null ? "" : person.device()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Goes to the step the person already stands at; the way back leads through the steps before. */
    private Outcome enter(Guide guide, Entrance entrance, Heard heard, Memo memo) {
        Memo walked = memo;
        for (String step : entrance.trail()) {
            walked = Steps.at(guide, step, walked);
        }
        Step step = guide.step(entrance.step()).orElseThrow();
        return memo.known().is(Trait.SHORT_STEPS)
                ? steps.show(guide, step, heard.channel(), walked)
                : Outcome.say(answers.enter(guide, step, entrance.label(), heard.channel()), walked);
    }

    /** Asks which of a few guides is meant. */
    public Outcome which(List<Guide> candidates, Memo memo) {
        List<String> targets = new ArrayList<>(
                candidates.stream().map(guide -> Route.guide(guide.slug())).toList());
        targets.add(Route.OTHER_NEED);
        return Outcome.say(answers.which(candidates), memo.offering(targets));
    }

    public Outcome follow(String target, Heard heard) {
        return follow(target, "", heard);
    }

    /** @param label the answer that was chosen */
    public Outcome follow(String target, String label, Heard heard) {
        Memo memo = remembering(label, heard.placed());
        return switch (target) {
            case Route.PLACE, Route.OTHER_PLACE -> places.propose(heard, memo);
            case Route.WAY -> places.way(heard, memo);
            case Route.CLUB -> events.propose(heard, memo);
            case Route.END -> endings.end(heard, label);
            case Route.ENOUGH -> endings.enough(heard);
            case Route.OTHER_NEED -> otherNeed(heard, memo.missing());
            case Route.PAPER -> ask(Sentence.WHICH_PAPER, memo.offering(List.of()));
            case Route.ANEW -> ask(Sentence.TELL, memo.done());
            case Route.MORE -> more(heard, memo);
            case Route.RESUME -> resume(heard, memo);
            case Route.WELL,
                    Route.SO_SO,
                    Route.BADLY,
                    Route.ASK_LATER,
                    Route.DO_NOT_ASK,
                    Route.FOUND,
                    Route.NOT_FOUND -> endings.answered(target, heard);
            default -> Route.toGuide(target) ? guide(Route.slug(target), heard, memo) : step(target, heard, memo);
        };
    }

    /** Which device was chosen need not be asked again. */
    private static Memo remembering(String label, Memo memo) {
        return KnownAnswer.names(label) ? memo.knowing(memo.known().and(PersonReader.read(label))) : memo;
    }

    /** None of the guides offered was it; the second time a human finds out. */
    private Outcome otherNeed(Heard heard, Memo missed) {
        return missed.misses() > 1
                ? handover.because(Reason.MISUNDERSTOOD, heard)
                : ask(Sentence.OTHER_NEED, missed.offering(List.of()));
    }

    private static Outcome ask(Sentence sentence, Memo memo) {
        return Outcome.say(Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), memo);
    }

    /** Back in the guide that was left, at the step where it was left. */
    public Outcome resume(Heard heard, Memo memo) {
        Left left = memo.left();
        return again(heard, left == null ? memo : memo.returning(left));
    }

    private Outcome more(Heard heard, Memo memo) {
        int part = memo.part() == null ? 0 : memo.part();
        return played(memo)
                .map(step -> steps.part(step.guide(), step.step(), part + 1, heard.channel(), memo))
                .orElseGet(() -> unknown(heard));
    }

    /** One step back, or one part of a step. */
    public Outcome back(Heard heard, Memo memo) {
        Integer part = memo.part();
        Optional<Played> played = played(memo);
        if (part != null && part > 0 && played.isPresent()) {
            return steps.part(played.get().guide(), played.get().step(), part - 1, heard.channel(), memo);
        }
        List<String> trail = memo.trail();
        if (trail.size() > 1) {
            return follow(trail.get(trail.size() - 2), heard);
        }
        return memo.left() == null ? again(Sentence.FIRST_STEP, heard, memo) : resume(heard, memo);
    }

    /** The step the person is at, once more. */
    public Outcome again(Heard heard, Memo memo) {
        return played(memo)
                .map(step -> steps.again(step.guide(), step.step(), heard.channel(), memo))
                .orElseGet(() -> unknown(heard));
    }

    /** The step the person is at, once more, after a sentence. */
    public Outcome again(Sentence sentence, Heard heard, Memo memo) {
        Outcome again = again(heard, memo);
        return again instanceof Outcome.Say
                ? again.with(answers.after(sentence, again.messages().getLast(), heard.channel()))
                : again;
    }

    /** The step in smaller parts; nothing when it has but one, or was cut already. */
    public Optional<Outcome> smaller(Heard heard, Memo memo) {
        return played(memo)
                .filter(step ->
                        memo.part() == null && ShortParts.of(step.step().text()).size() > 1)
                .map(step -> steps.part(step.guide(), step.step(), 0, heard.channel(), memo))
                .map(part -> part.with(
                        answers.after(Sentence.SIMPLER, part.messages().getLast(), heard.channel())));
    }

    /** On from a step that asks for the device, when the person has told which it is. */
    public Optional<Outcome> answered(Heard heard, Memo memo, Person told) {
        return played(memo)
                .filter(_ -> told.device() != null)
                .flatMap(step -> KnownAnswer.of(step.step(), told))
                .map(choice -> follow(Steps.word(choice.target()), choice.label(), heard));
    }

    private record Played(Guide guide, Step step) {}

    private Optional<Played> played(Memo memo) {
        return Optional.ofNullable(memo.guide())
                .filter(_ -> !memo.trail().isEmpty())
                .flatMap(guides::find)
                .flatMap(guide -> guide.step(memo.trail().getLast()).map(step -> new Played(guide, step)));
    }

    /** The same message, as an answer to the whole step rather than to the part that was shown. */
    Heard whole(Heard heard) {
        Memo memo = heard.memo();
        return played(memo)
                .map(played -> heard.with(memo.offering(Steps.targets(played.step())))
                        .offered(answers.step(played.guide(), played.step()).choices()))
                .orElseGet(() -> heard.with(memo.offering(List.of())));
    }

    /** What was asked at the step the person is at; nothing when at none. */
    public String asked(Memo memo) {
        return played(memo).map(played -> played.step().text()).orElse("");
    }

    private Outcome guide(String slug, Heard heard, Memo memo) {
        return guides.find(slug).map(guide -> start(guide, heard, memo)).orElseGet(() -> unknown(heard));
    }

    private Outcome step(String id, Heard heard, Memo memo) {
        return guides.find(String.valueOf(memo.guide()))
                .flatMap(guide -> guide.step(id).map(step -> steps.advance(guide, step, heard.channel(), memo)))
                .orElseGet(() -> unknown(heard));
    }

    /** The guide was changed or withdrawn while the person was in it. */
    private Outcome unknown(Heard heard) {
        return handover.because(Reason.GUIDE, heard);
    }
}
