package fr.aiguilleur.switchboard;

import fr.aiguilleur.figures.ModelCount;
import fr.aiguilleur.figures.ModelTurns;
import fr.aiguilleur.model.ModelBoard.Use;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What asking a model cost on average in a turn in which it was asked: as many answers to each task as those turns had,
 * each at what an answer to that task took of all who asked.
 *
 * @param turns in which it was asked
 * @param seconds somebody waited for it
 */
record PerTurn(long turns, long tokens, String seconds, String cost) {

    private static final double SECOND = 1000;

    /** Null when no turn asked it. */
    static @Nullable PerTurn of(ModelTurns turns, List<Use> uses) {
        if (turns.turns() == 0) {
            return null;
        }
        double tokens = 0;
        BigDecimal cost = BigDecimal.ZERO;
        Duration waited = Duration.ZERO;
        for (ModelCount count : turns.counts()) {
            List<Use> same =
                    uses.stream().filter(use -> use.task() == count.task()).toList();
            double part = count.answers() / (double) Math.max(1, calls(same));
            tokens += part
                    * same.stream()
                            .mapToLong(use -> use.tokensIn() + use.tokensOut())
                            .sum();
            cost = cost.add(same.stream()
                    .map(Use::cost)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(BigDecimal.valueOf(part)));
            waited = waited.plus(count.waited());
        }
        return new PerTurn(
                turns.turns(),
                Math.round(tokens / turns.turns()),
                String.format(Locale.FRANCE, "%.1f s", waited.toMillis() / SECOND / turns.turns()),
                Shown.euros(cost.divide(BigDecimal.valueOf(turns.turns()), MathContext.DECIMAL64)));
    }

    private static long calls(List<Use> uses) {
        return uses.stream().mapToLong(Use::calls).sum();
    }
}
