package fr.aiguilleur.evaluation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each thing was right over a set. */
final class Tally {

    private record Count(int right, int of) {

        Count plus(boolean one) {
            return new Count(right + (one ? 1 : 0), of + 1);
        }

        double rate() {
            return (double) right / of;
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();

    void add(Map<String, Boolean> verdicts) {
        verdicts.forEach((measure, right) -> counts.put(
                measure, counts.getOrDefault(measure, new Count(0, 0)).plus(right)));
    }

    Set<String> measures() {
        return counts.keySet();
    }

    double rate(String measure) {
        return counts.get(measure).rate();
    }

    String table(String title) {
        StringBuilder table = new StringBuilder("\n" + title + "\n");
        counts.forEach((measure, count) ->
                table.append("  %-26s %6.3f  %d of %d%n".formatted(measure, count.rate(), count.right(), count.of())));
        return table.toString();
    }
}
