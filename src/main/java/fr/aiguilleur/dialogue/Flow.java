package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.retrieval.GuideSearch.Entrance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plays guides one step at a time, and follows an answer to wherever it leads. */
@Component
class Flow {

    static final String PLACE = "lieu:";
    static final String OTHER_PLACE = "autre-lieu:";
    static final String END = "fin:";
    static final String OTHER_NEED = "autre:";
    private static final String GUIDE = ".md";

    private final Guides guides;
    private final GuideSearch search;
    private final GuideAnswers answers;
    private final Places places;
    private final Handover handover;

    Flow(Guides guides, GuideSearch search, GuideAnswers answers, Places places, Handover handover) {
        this.guides = guides;
        this.search = search;
        this.answers = answers;
        this.places = places;
        this.handover = handover;
    }

    /** Begins a guide for the need just stated. */
    Outcome start(Guide guide, Heard heard, Memo memo) {
        if (guide.article()) {
            return Outcome.say(answers.start(guide, heard.channel()), memo);
        }
        Memo serving = memo.serving(guide.service());
        return search.entrance(guide, memo.need() == null ? heard.text() : memo.need())
                .map(entrance -> enter(guide, entrance, heard, serving))
                .orElseGet(() -> Outcome.say(
                        answers.start(guide, heard.channel()),
                        at(guide, guide.steps().getFirst().id(), serving)));
    }

    /** Goes to the step the person already stands at; the way back leads through the steps before. */
    private Outcome enter(Guide guide, Entrance entrance, Heard heard, Memo memo) {
        Memo walked = memo;
        for (String step : entrance.trail()) {
            walked = at(guide, step, walked);
        }
        Step step = guide.step(entrance.step()).orElseThrow();
        return Outcome.say(answers.enter(guide, step, entrance.label(), heard.channel()), walked);
    }

    private static Memo at(Guide guide, String step, Memo memo) {
        return memo.at(guide.slug(), step, guide.step(step).map(Flow::targets).orElse(List.of()));
    }

    /** Asks which of a few guides is meant. */
    Outcome which(List<Guide> candidates, Memo memo) {
        List<String> targets = new ArrayList<>(
                candidates.stream().map(guide -> guide.slug() + GUIDE).toList());
        targets.add(OTHER_NEED);
        return Outcome.say(answers.which(candidates), memo.offering(targets));
    }

    Outcome follow(String target, Heard heard) {
        Memo memo = heard.placed();
        return switch (target) {
            case PLACE, OTHER_PLACE -> places.propose(heard, memo);
            case END -> Outcome.say(Message.of(Sentence.GOOD_END.french()), memo.done());
            case OTHER_NEED -> otherNeed(heard, memo.missing());
            default ->
                target.endsWith(GUIDE)
                        ? guide(target.substring(0, target.length() - GUIDE.length()), heard, memo)
                        : step(target, heard, memo);
        };
    }

    /** None of the guides offered was it; the second time a human finds out. */
    private Outcome otherNeed(Heard heard, Memo missed) {
        return missed.misses() > 1
                ? handover.because(Reason.MISUNDERSTOOD, heard)
                : Outcome.say(
                        Message.of(Sentence.OTHER_NEED.french()).offering(List.of(GuideAnswers.HUMAN)),
                        missed.offering(List.of()));
    }

    /** The step the person is at, once more. */
    Outcome again(Heard heard, Memo memo) {
        return memo.trail().isEmpty() ? unknown(heard) : step(memo.trail().getLast(), heard, memo);
    }

    /** The step the person is at, once more, after a sentence. */
    Outcome again(Sentence sentence, Heard heard, Memo memo) {
        Outcome again = again(heard, memo);
        return again instanceof Outcome.Say
                ? again.with(answers.after(sentence, again.messages().getFirst(), heard.channel()))
                : again;
    }

    /** The answer was not among those offered: they are offered once more, then a human answers. */
    Outcome unclear(Heard heard) {
        Memo missed = heard.placed().missing();
        if (missed.misses() > 1) {
            return handover.because(Reason.MISUNDERSTOOD, heard);
        }
        if (heard.answering() && !heard.atStep()) {
            return Outcome.say(Message.of(Sentence.PICK.french()).offering(heard.offered()), missed);
        }
        return again(Sentence.STEP_AGAIN, heard, missed).remembering(Memo::missing);
    }

    /** What was asked at the step the person is at; nothing when at none. */
    String asked(Memo memo) {
        return Optional.ofNullable(memo.guide())
                .filter(_ -> !memo.trail().isEmpty())
                .flatMap(guides::find)
                .flatMap(guide -> guide.step(memo.trail().getLast()))
                .map(Step::text)
                .orElse("");
    }

    private Outcome guide(String slug, Heard heard, Memo memo) {
        return guides.find(slug).map(guide -> start(guide, heard, memo)).orElseGet(() -> unknown(heard));
    }

    private Outcome step(String id, Heard heard, Memo memo) {
        return guides.find(String.valueOf(memo.guide()))
                .flatMap(guide ->
                        guide.step(id).map(step -> Outcome.say(answers.step(guide, step), at(guide, id, memo))))
                .orElseGet(() -> unknown(heard));
    }

    /** The guide was changed or withdrawn while the person was in it. */
    private Outcome unknown(Heard heard) {
        return handover.because(Reason.GUIDE, heard);
    }

    private static List<String> targets(Step step) {
        return GuideAnswers.numbered(step).stream()
                .map(Choice::target)
                .map(Flow::word)
                .toList();
    }

    private static String word(Target target) {
        return switch (target) {
            case Target.ToStep(String id) -> id;
            case Target.ToGuide(String slug) -> slug + GUIDE;
            case Target.ToPlace _ -> PLACE;
            case Target.ToEnd _ -> END;
            case Target.ToHuman _ -> throw new IllegalArgumentException("a human is answer 0, never numbered");
        };
    }
}
