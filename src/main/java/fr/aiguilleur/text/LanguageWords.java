package fr.aiguilleur.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The little words that give a language away, in short messages better than letters do. */
public final class LanguageWords {

    private static final String FRENCH = "fr";
    private static final String BORROWED = "borrowed";
    private static final int LONG = 5;

    private final Set<String> french;
    private final Set<String> borrowed;
    private final Map<String, Set<String>> others = new LinkedHashMap<>();

    public LanguageWords() {
        for (String line : Lines.of(LanguageWords.class, "languages.txt")) {
            String[] sides = line.split(": ", 2);
            others.put(
                    sides[0],
                    Arrays.stream(sides[1].split(" "))
                            .map(ForeignSpelling::fold)
                            .collect(Collectors.toSet()));
        }
        french = of(FRENCH);
        borrowed = of(BORROWED);
        Set<String> shared = new HashSet<>();
        others.values().forEach(words -> words.stream().filter(french::contains).forEach(shared::add));
        others.values().forEach(words -> words.removeAll(shared));
        french.removeAll(shared);
    }

    /** How many words of a message are French ones and no others. */
    public long french(List<String> normal) {
        return normal.stream().filter(french::contains).count();
    }

    /** How many words of each language are in a message, where there are any; those that are French too do not count. */
    public Map<String, Long> counts(List<String> typed) {
        Map<String, Long> counts = new LinkedHashMap<>();
        others.forEach((language, words) -> {
            long count = typed.stream().filter(words::contains).count();
            if (count > 0) {
                counts.put(language, count);
            }
        });
        return counts;
    }

    /** The language of a message that is one word, long enough and only of that language. */
    public Optional<String> alone(List<String> typed) {
        List<String> languages =
                typed.size() != 1 || typed.getFirst().length() < LONG || borrowed.contains(typed.getFirst())
                        ? List.of()
                        : List.copyOf(counts(typed).keySet());
        return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
    }

    /** Of two languages in one script: by a letter only one has, or by more of its words. */
    public boolean ukrainian(List<String> typed) {
        if (typed.stream().flatMapToInt(String::chars).anyMatch(letter -> "іїєґ".indexOf(letter) >= 0)) {
            return true;
        }
        Map<String, Long> counts = counts(typed);
        return counts.getOrDefault("uk", 0L) > counts.getOrDefault("ru", 0L);
    }

    private Set<String> of(String label) {
        Set<String> words = others.remove(label);
        if (words == null) {
            throw new IllegalStateException("languages.txt has no line for " + label);
        }
        return words;
    }
}
