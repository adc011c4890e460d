package fr.aiguilleur.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of texting abbreviations and the company in which each has its meaning. */
final class Abbreviations {

    private record Meaning(List<String> words, List<Rule> rules) {

        boolean fits(String before, String after) {
            return rules.isEmpty() || rules.stream().anyMatch(rule -> rule.holds(before, after));
        }
    }

    private interface Rule {
        boolean holds(String before, String after);
    }

    private static final Map<String, List<Meaning>> TABLE = read();

    private Abbreviations() {}

    /** The normal words of a short form between these neighbours (empty text where there is none). */
    static Optional<List<String>> meaning(String word, String before, String after) {
        List<Meaning> meanings = TABLE.get(word);
        if (meanings == null) {
            return Optional.empty();
        }
        return meanings.stream()
                .filter(meaning -> meaning.fits(before, after))
                .map(Meaning::words)
                .findFirst();
    }

    static boolean known(String word) {
        return TABLE.containsKey(word);
    }

    private static Map<String, List<Meaning>> read() {
        Map<String, List<Meaning>> table = new HashMap<>();
        for (String line : Lines.of(Abbreviations.class, "abbreviations.csv")) {
            String[] cells = line.split(";", -1);
            List<Rule> rules = cells[2].isBlank()
                    ? List.of()
                    : Arrays.stream(cells[2].split("\\|"))
                            .map(Abbreviations::rule)
                            .toList();
            table.computeIfAbsent(cells[0], key -> new ArrayList<>())
                    .add(new Meaning(List.of(cells[1].split(" ")), rules));
        }
        return table;
    }

    private static Rule rule(String text) {
        String[] parts = text.strip().split(":", 2);
        Set<String> words = parts.length == 1 ? Set.of() : Set.copyOf(Arrays.asList(parts[1].split(" ")));
        return switch (parts[0]) {
            case "after" -> (before, after) -> words.contains(before);
            case "before" -> (before, after) -> words.contains(after);
            case "-after" -> (before, after) -> !words.contains(before);
            case "-before" -> (before, after) -> !words.contains(after);
            case "start" -> (before, after) -> before.isEmpty();
            case "-number" -> (before, after) -> !number(before) && !number(after);
            default -> throw new IllegalStateException("No such rule: " + text);
        };
    }

    private static boolean number(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }
}
