package fr.aiguilleur.figures;

import fr.aiguilleur.conversation.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn as it ended.
 *
 * @param reasons codes of ours: the intent, the urgency, why a human; never what somebody wrote
 * @param took reading and deciding
 * @param messages how many the assistant said
 * @param guide slug of the guide it played
 * @param confidence how sure the search of guides was
 * @param parts what a language model had to do with it
 */
public record TurnRecord(
        Turn turn,
        TurnOutcome outcome,
        List<String> reasons,
        Instant at,
        Duration took,
        int messages,
        @Nullable String guide,
        @Nullable String step,
        @Nullable String confidence,
        List<ModelPart> parts) {

    /** A turn that no language model had a part in. */
    public TurnRecord(
            Turn turn,
            TurnOutcome outcome,
            List<String> reasons,
            Instant at,
            Duration took,
            int messages,
            @Nullable String guide,
            @Nullable String step,
            @Nullable String confidence) {
        this(turn, outcome, reasons, at, took, messages, guide, step, confidence, List.of());
    }

    /** The same turn, in which a language model had these parts. */
    public TurnRecord with(List<ModelPart> had) {
        return new TurnRecord(turn, outcome, reasons, at, took, messages, guide, step, confidence, had);
    }

    /** The same turn, which came too late to say anything. */
    public TurnRecord overtaken() {
        return new TurnRecord(turn, TurnOutcome.OVERTAKEN, reasons, at, took, 0, null, null, confidence, parts);
    }

    /** How long the person waited for it. */
    Duration waited() {
        return Duration.between(turn.since(), at);
    }
}
