package fr.aiguilleur.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run of the load came to, as it stands in docs/benchmark.md. */
final class LoadTable {

    private final List<String> lines = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();

    LoadTable(int operators, int residents, int answered, int rate, int seconds) {
        lines.add("%d operators, %d residents connected, %d of them answered by operators; %d messages/s for %d s"
                .formatted(operators, residents, answered, rate, seconds));
        lines.add("");
        lines.add("| message to operator's screen | messages | p50 ms | p90 ms | p99 ms | max ms |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    /** @param nanos in order of size */
    void latency(String what, List<Long> nanos) {
        if (nanos.isEmpty()) {
            return;
        }
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                what,
                nanos.size(),
                at(nanos, 0.5),
                at(nanos, 0.9),
                at(nanos, 0.99),
                at(nanos, 1)));
    }

    void cost(String what, Object value) {
        costs.add("| " + what + " | " + value + " |");
    }

    private static double at(List<Long> nanos, double share) {
        int index = (int) Math.ceil(share * nanos.size()) - 1;
        return nanos.get(Math.clamp(index, 0, nanos.size() - 1)) / 1e6;
    }

    void print() {
        lines.forEach(System.out::println);
        System.out.println("\n| | |\n| --- | ---: |");
        costs.forEach(System.out::println);
    }
}
