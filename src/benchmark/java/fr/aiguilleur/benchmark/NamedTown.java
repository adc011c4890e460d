package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Town;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The look-up that anybody writes first: the longest commune's name that stands in the text, accents and case aside. */
public final class NamedTown {

    private static final int LONGEST = 6;

    private final Map<String, Town> byName = new HashMap<>();

    public NamedTown(List<Town> towns) {
        for (Town town : towns) {
            byName.merge(
                    String.join(" ", words(town.name())),
                    town,
                    (one, other) -> one.population() >= other.population() ? one : other);
        }
    }

    public Optional<Town> in(String text) {
        List<String> words = words(text);
        for (int size = LONGEST; size > 0; size--) {
            for (int at = 0; at + size <= words.size(); at++) {
                Town town = byName.get(String.join(" ", words.subList(at, at + size)));
                if (town != null) {
                    return Optional.of(town);
                }
            }
        }
        return Optional.empty();
    }

    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .toLowerCase(Locale.FRENCH);
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
