package fr.aiguilleur.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.fact.Speech;
import fr.aiguilleur.verdict.GoodAnswers.Good;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many true answers pass, and how many made false in one spot do not; on one half the rules were written. */
class CorruptionsTest {

    private static final int MOST = 2000;
    private static final int MOST_OF_A_KIND = 60;
    private static final boolean TOLD = Boolean.getBoolean("corruptions.told");

    private final Verifier verifier = new SentenceVerifier();

    private record Count(int made, int caught) {
        Count and(boolean one) {
            return new Count(made + 1, caught + (one ? 1 : 0));
        }
    }

    @Test
    void goodAnswersPassAndFalseOnesDoNot() {
        List<Good> all = GoodAnswers.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(250);
        Map<Corruption, Count> both = new EnumMap<>(Corruption.class);
        for (boolean heldOut : new boolean[] {false, true}) {
            List<Good> half =
                    all.stream().filter(good -> good.heldOut() == heldOut).toList();
            Map<Corruption, Count> counts = corrupted(half, TOLD && !heldOut);
            counts.forEach((kind, count) ->
                    both.merge(kind, count, (a, b) -> new Count(a.made() + b.made(), a.caught() + b.caught())));
            List<Good> cut = half.stream()
                    .filter(good -> !verdict(good.text(), good).whole())
                    .toList();
            List<Good> refused = cut.stream()
                    .filter(good -> !verdict(good.text(), good).stands())
                    .toList();
            if (TOLD && !heldOut) {
                cut.forEach(good ->
                        System.out.println("GOOD " + verdict(good.text(), good).refused() + " <- "
                                + good.sources().getFirst()));
            }
            print(heldOut, half.size(), refused.size(), cut.size(), counts);
            Count facts = facts(counts);
            assertThat((double) facts.caught() / facts.made()).isGreaterThanOrEqualTo(0.99);
            assertThat((double) refused.size() / half.size()).isLessThanOrEqualTo(0.02);
            Count negation = counts.getOrDefault(Corruption.NEGATION, new Count(0, 0));
            assertThat((double) negation.caught() / negation.made()).isGreaterThanOrEqualTo(0.75);
        }
        assertThat(both.values().stream().mapToInt(Count::made).sum()).isGreaterThanOrEqualTo(600);
        assertThat(both).containsOnlyKeys(Corruption.values());
    }

    private Map<Corruption, Count> corrupted(List<Good> goods, boolean told) {
        Map<Corruption, Count> counts = new EnumMap<>(Corruption.class);
        Random random = new Random(20261123);
        for (Good good : goods) {
            for (Corruption kind : Corruption.values()) {
                boolean enough = counts.getOrDefault(kind, new Count(0, 0)).made() >= MOST_OF_A_KIND;
                for (String text : enough
                        ? List.<String>of()
                        : kind.apply(good, random).stream().toList()) {
                    boolean caught = caught(good, text, kind);
                    counts.merge(
                            kind,
                            new Count(0, 0).and(caught),
                            (a, b) -> new Count(a.made() + b.made(), a.caught() + b.caught()));
                    if (told && !caught) {
                        System.out.println(kind + " " + text + " <- " + good.sources());
                    }
                }
            }
        }
        return counts;
    }

    /** No sentence goes out that the true answer does not have. */
    private boolean caught(Good good, String text, Corruption kind) {
        if (kind == Corruption.PLACE_SWAPPED) { // to name the other place is no lie, to give it these facts is
            String kept = verdict(text, good).text();
            return GoodAnswers.PLACES.stream()
                    .filter(place -> good.text().contains(place.fact("name")))
                    .allMatch(place -> List.of("phone", "street", "mail", "week", "site").stream()
                            .noneMatch(fact -> kept.contains(place.fact(fact))
                                    && good.sources().stream()
                                                    .filter(source -> source.contains(place.fact(fact)))
                                                    .count()
                                            == 1));
        }
        List<String> true_ = Speech.sentences(good.text());
        return true_.containsAll(verdict(text, good).kept());
    }

    private Verdict verdict(String text, Good good) {
        return verifier.check(text, good.sources(), MOST);
    }

    private static Count facts(Map<Corruption, Count> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().fact())
                .map(Map.Entry::getValue)
                .reduce(new Count(0, 0), (a, b) -> new Count(a.made() + b.made(), a.caught() + b.caught()));
    }

    private static void print(boolean heldOut, int good, int refused, int cut, Map<Corruption, Count> counts) {
        System.out.printf(
                "%n%s: %d good answers, %d refused, %d with a sentence dropped%n",
                heldOut ? "held out" : "own half", good, refused, cut);
        counts.forEach(
                (kind, count) -> System.out.printf("%-18s %4d made %4d caught%n", kind, count.made(), count.caught()));
        System.out.printf(
                "%-18s %4d made %4d caught%n",
                "all facts", facts(counts).made(), facts(counts).caught());
    }
}
