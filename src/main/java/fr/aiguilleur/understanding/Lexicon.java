package fr.aiguilleur.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A word list of this package: labels, and under each the ways to say it (the form is told in {@code README.txt}). */
final class Lexicon {

    private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();

    static Lexicon read(String file) {
        return new Lexicon(lines(file));
    }

    /** The lines of a word list, without comments and empty ones. */
    static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No word list " + file);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Lexicon(List<String> lines) {
        Map<String, String> sets = new HashMap<>();
        List<Phrase> current = new ArrayList<>();
        for (String text : lines) {
            if (text.startsWith("[")) {
                current = phrases.computeIfAbsent(text.substring(1, text.length() - 1), label -> new ArrayList<>());
            } else if (text.matches("@[a-z]+ = .*")) {
                String[] sides = text.split("\\s*=\\s*", 2);
                sets.put(sides[0], inserted(sides[1], sets));
            } else {
                current.add(Phrase.of(inserted(text, sets)));
            }
        }
    }

    /** True when one of the ways to say this label is in the text. */
    boolean says(String label, Said said) {
        return phrases.getOrDefault(label, List.of()).stream().anyMatch(phrase -> phrase.in(said));
    }

    /** Every label said, in the order of the file. */
    Set<String> all(Said said) {
        Set<String> labels = new LinkedHashSet<>();
        phrases.forEach((label, ways) -> {
            if (ways.stream().anyMatch(phrase -> phrase.in(said))) {
                labels.add(label);
            }
        });
        return labels;
    }

    Optional<String> first(Said said) {
        return phrases.keySet().stream().filter(label -> says(label, said)).findFirst();
    }

    private static String inserted(String text, Map<String, String> sets) {
        String whole = text;
        for (Map.Entry<String, String> set : sets.entrySet()) {
            whole = whole.replaceAll(set.getKey() + "(?![a-z])", set.getValue());
        }
        return whole;
    }
}
