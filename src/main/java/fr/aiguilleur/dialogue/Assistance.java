package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.figures.ModelPart;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.guess.Guesses;
import fr.aiguilleur.guess.Guesses.Answer;
import fr.aiguilleur.guess.Guesses.Guess;
import fr.aiguilleur.guess.Guesses.Unsure;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.patience.Turnstile;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.wording.Worded;
import fr.aiguilleur.wording.Wordings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Decides as the dialogue does, and lets a language model help twice: to guess what was not understood, and to say a
 * decided answer more plainly. Where somebody may be in danger it is not asked at all.
 */
@Component
class Assistance {

    private final Dialogue dialogue;
    private final Guesses guesses;
    private final Wordings wordings;
    private final Turnstile turnstile;
    private final MeterRegistry meters;

    Assistance(Dialogue dialogue, Guesses guesses, Wordings wordings, Turnstile turnstile, MeterRegistry meters) {
        this.dialogue = dialogue;
        this.guesses = guesses;
        this.wordings = wordings;
        this.turnstile = turnstile;
        this.meters = meters;
    }

    /**
     * A decision.
     *
     * @param heard the message as it was understood in the end
     * @param parts what a model had to do with it
     */
    record Decided(Heard heard, Outcome outcome, List<ModelPart> parts) {

        static Decided of(Heard heard, Outcome outcome) {
            return new Decided(heard, outcome, List.of());
        }

        /** The same, with this in its place. */
        Decided with(Outcome other) {
            return new Decided(heard, other, parts);
        }

        private Decided and(ModelPart part) {
            List<ModelPart> all = new ArrayList<>(parts);
            all.add(part);
            return new Decided(heard, outcome, all);
        }
    }

    /** @param hurry asked while a model is waited for: true when the answer is no longer wanted */
    Pass pass(Channel channel, BooleanSupplier hurry) {
        return turnstile.enter(channel == Channel.SMS, hurry);
    }

    /** @param relay somebody asks for the person in front of them */
    Decided decide(Heard heard, boolean relay, Pass pass) {
        Decided plain = Decided.of(heard, dialogue.decide(heard));
        if (!pass.open() || !calm(heard) || !puzzled(heard, plain.outcome())) {
            return plain;
        }
        Answer answer = guesses.ask(new Unsure(heard.text(), heard.reading(), relay, open(heard)), pass);
        ModelPart part = answer.part().counted(meters);
        return Optional.ofNullable(answer.guess())
                .map(guess -> guessed(heard, guess))
                .map(other -> Decided.of(other, dialogue.decide(other)))
                .filter(other -> helps(other.heard(), other.outcome()))
                .map(other -> other.and(part))
                .orElseGet(() -> plain.and(
                        answer.guess() == null
                                ? part
                                : new ModelPart(part.task(), Ending.REFUSED, List.of("no_help"), part.took())));
    }

    /** The same decision, said by a model where our records bear what it says. */
    Decided worded(Decided decided, Pass pass) {
        Heard heard = decided.heard();
        if (!(decided.outcome() instanceof Outcome.Say say) || !pass.open() || !calm(heard)) {
            return decided;
        }
        Worded worded = wordings.of(heard.text(), say.messages(), heard.channel(), pass);
        return worded.part() == null
                ? decided
                : decided.with(say.with(worded.messages())).and(worded.part().counted(meters));
    }

    private static boolean calm(Heard heard) {
        Reading reading = heard.reading();
        return reading.urgency() == Urgency.NONE && !reading.uneasy();
    }

    /** Nothing was understood and we say so; whoever gets a human already keeps that. */
    private static boolean puzzled(Heard heard, Outcome outcome) {
        String asked = heard.memo().asked();
        boolean free = asked == null || asked.equals(Places.COMMUNE) || asked.equals(Places.COMMUNE_OF_EVENTS);
        boolean written =
                heard.choice() == null && heard.act().isEmpty() && !heard.text().isBlank();
        return free && written && outcome instanceof Outcome.Say && (missed(heard, outcome) || noGuide(heard, outcome));
    }

    private static boolean missed(Heard heard, Outcome outcome) {
        return outcome.memo().misses() > heard.memo().misses();
    }

    /** Troubled by something that no guide treats. */
    private static boolean noGuide(Heard heard, Outcome outcome) {
        return heard.reading().intent() == Intent.TROUBLESHOOT
                && heard.reading().guides().confidence() == Confidence.NONE
                && outcome.memo().offered().equals(List.of(Route.PLACE));
    }

    /** The offered answers that only lead on: none that ends, promises a call or allows us to write. */
    private static List<Choice> open(Heard heard) {
        List<String> targets = heard.memo().offered();
        return heard.offered().stream()
                .filter(choice -> choice.id().matches("[1-9]\\d?"))
                .filter(choice -> Integer.parseInt(choice.id()) <= targets.size())
                .filter(choice -> Route.leadsOn(targets.get(Integer.parseInt(choice.id()) - 1)))
                .toList();
    }

    private static Heard guessed(Heard heard, Guess guess) {
        return new Heard(
                heard.channel(),
                heard.at(),
                heard.text(),
                guess.choice(),
                heard.act(),
                guess.reading(),
                heard.offered(),
                heard.memo(),
                heard.after());
    }

    /** It was understood after all, or a human sees to it; no guess ends or promises anything. */
    private static boolean helps(Heard heard, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Say _ ->
                heard.reading().intent() == Intent.OUT_OF_SCOPE || !missed(heard, outcome) && !noGuide(heard, outcome);
            case Outcome.HandOver _ -> true;
            case Outcome.End _, Outcome.Call _ -> false;
        };
    }
}
