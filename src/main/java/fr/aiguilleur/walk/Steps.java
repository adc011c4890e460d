package fr.aiguilleur.walk;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.person.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a step of a guide to this person: whole or in short parts, and past the questions they have answered already. */
@Component
class Steps {

    private static final Message.Choice MORE = new Message.Choice("1", "La suite");
    private static final int MOST_SKIPPED = 3;

    private final GuideAnswers answers;

    Steps(GuideAnswers answers) {
        this.answers = answers;
    }

    /** The guide's first step, with its introduction where there is room. */
    Outcome begin(Guide guide, Channel channel, Memo memo) {
        Step first = guide.steps().getFirst();
        return memo.known().is(Trait.SHORT_STEPS)
                        || KnownAnswer.of(first, memo.known()).isPresent()
                ? advance(guide, first, channel, memo)
                : accessible(answers.start(guide, channel), channel, at(guide, first.id(), memo));
    }

    /** A step on the way; one whose question the person has answered before is passed. */
    Outcome advance(Guide guide, Step step, Channel channel, Memo memo) {
        Step now = step;
        Memo walked = memo;
        String label = "";
        for (int skipped = 0; skipped < MOST_SKIPPED; skipped++) {
            Optional<Choice> known = walked.trail().contains(now.id()) && Objects.equals(walked.guide(), guide.slug())
                    ? Optional.empty()
                    : KnownAnswer.of(now, memo.known());
            Optional<Step> next = known.map(Choice::target)
                    .filter(Target.ToStep.class::isInstance)
                    .flatMap(target -> guide.step(((Target.ToStep) target).id()));
            if (next.isEmpty()) {
                break;
            }
            label = known.get().label();
            walked = at(guide, now.id(), walked);
            now = next.get();
        }
        Outcome shown = show(guide, now, channel, walked);
        return label.isEmpty()
                ? shown
                : shown.with(answers.after(
                        "Vous avez dit : " + label + ".", shown.messages().getLast(), channel));
    }

    /** The step as it was shown last. */
    Outcome again(Guide guide, Step step, Channel channel, Memo memo) {
        return memo.part() == null
                ? show(guide, step, channel, memo)
                : part(guide, step, memo.part(), channel, at(guide, step.id(), memo));
    }

    Outcome show(Guide guide, Step step, Channel channel, Memo memo) {
        Memo there = at(guide, step.id(), memo);
        return memo.known().is(Trait.SHORT_STEPS)
                ? part(guide, step, 0, channel, there)
                : accessible(answers.step(guide, step), channel, there);
    }

    /** One short part; the answers come with the last. */
    Outcome part(Guide guide, Step step, int number, Channel channel, Memo memo) {
        List<String> parts = ShortParts.of(step.text());
        Message whole = answers.step(guide, step);
        int last = parts.size() - 1;
        int now = Math.min(number, last);
        Message part = new Message(
                parts.get(now),
                now == last ? whole.choices() : List.of(MORE, GuideAnswers.HUMAN),
                List.of(),
                whole.citations());
        Memo there = memo.inPart(now).offering(now == last ? targets(step) : List.of(Route.MORE));
        return accessible(part, channel, there);
    }

    /** Who cannot phone is not told to, and a link is nothing to who has no internet: a human is, in writing. */
    private Outcome accessible(Message message, Channel channel, Memo memo) {
        Optional<Sentence> instead = Access.instead(memo.known(), message.text());
        Outcome said = Outcome.say(message, memo);
        return instead.map(sentence -> said.with(answers.after(sentence, message, channel)))
                .orElse(said);
    }

    /** The memo at this step, each of its answers leading somewhere. */
    static Memo at(Guide guide, String step, Memo memo) {
        Memo there =
                memo.at(guide.slug(), step, guide.step(step).map(Steps::targets).orElse(List.of()));
        boolean returned = there.left() != null && there.left().guide().equals(guide.slug());
        return returned ? there.forgettingLeft() : there;
    }

    static List<String> targets(Step step) {
        return GuideAnswers.numbered(step).stream()
                .map(Choice::target)
                .map(Steps::word)
                .toList();
    }

    static String word(Target target) {
        return switch (target) {
            case Target.ToStep(String id) -> id;
            case Target.ToGuide(String slug) -> Route.guide(slug);
            case Target.ToPlace _ -> Route.PLACE;
            case Target.ToEnd _ -> Route.END;
            case Target.ToHuman _ -> throw new IllegalArgumentException("a human is answer 0, never numbered");
        };
    }
}
