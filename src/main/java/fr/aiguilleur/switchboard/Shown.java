package fr.aiguilleur.switchboard;

import fr.aiguilleur.model.ModelBoard.Use;
import fr.aiguilleur.model.Outcome;
import fr.aiguilleur.model.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The use of one task, or of all, in the words of the page. */
record Shown(
        String name,
        long questions,
        long answers,
        long without,
        long unusable,
        long unasked,
        long tokens,
        String seconds,
        String cost) {

    private static final Set<Outcome> WITHOUT =
            Set.of(Outcome.LATE, Outcome.UNREACHABLE, Outcome.TURNED_AWAY, Outcome.FAILED);
    private static final double SECOND = 1000;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    static Shown of(Task task, List<Use> uses) {
        return of(name(task), uses.stream().filter(use -> use.task() == task).toList());
    }

    static Shown of(String name, List<Use> uses) {
        List<Use> asked = uses.stream().filter(use -> use.outcome().asked()).toList();
        long questions = sum(asked, Use::calls);
        return new Shown(
                name,
                questions,
                calls(uses, Set.of(Outcome.ANSWERED)),
                calls(uses, WITHOUT),
                calls(uses, Set.of(Outcome.MALFORMED)),
                sum(uses, Use::calls) - questions,
                sum(uses, use -> use.tokensIn() + use.tokensOut()),
                questions == 0
                        ? "–"
                        : String.format(Locale.FRANCE, "%.1f s", sum(asked, Use::millis) / SECOND / questions),
                euros(uses.stream().map(Use::cost).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    static String name(Task task) {
        return switch (task) {
            case READING -> "Comprendre un message";
            case WORDING -> "Dire une réponse simplement";
            case TRANSLATION -> "Traduire";
            case DRAFT -> "Brouillons pour les conseillers";
            case SUMMARY -> "Résumés pour les conseillers";
            case PHRASINGS -> "Autres façons de demander";
            case CLUSTERS -> "Questions sans réponse";
        };
    }

    static String euros(BigDecimal cost) {
        if (cost.signum() > 0 && cost.compareTo(CENT) < 0) {
            return "moins d'un centime";
        }
        return String.format(Locale.FRANCE, "%.2f €", cost.setScale(2, RoundingMode.HALF_UP));
    }

    private static long calls(List<Use> uses, Set<Outcome> outcomes) {
        return sum(uses.stream().filter(use -> outcomes.contains(use.outcome())).toList(), Use::calls);
    }

    private static long sum(List<Use> uses, ToLongFunction<Use> part) {
        return uses.stream().mapToLong(part).sum();
    }
}
