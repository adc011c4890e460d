package fr.aiguilleur.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and addresses as they are compared, and how alike two of them are. */
public final class Alike {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NUMBER_THEN_LETTER = Pattern.compile("(?<=\\d)(?=[a-z])");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("all", "allee"),
            Map.entry("che", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("crs", "cours"),
            Map.entry("dr", "docteur"),
            Map.entry("gal", "general"),
            Map.entry("imp", "impasse"),
            Map.entry("pl", "place"),
            Map.entry("r", "rue"),
            Map.entry("res", "residence"),
            Map.entry("rte", "route"),
            Map.entry("sq", "square"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"));

    private Alike() {}

    /** Lower case, no accent, no punctuation, one space between words. */
    public static String words(String text) {
        String lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }

    /** An address with its usual abbreviations written out. */
    public static String address(String text) {
        String spaced = NUMBER_THEN_LETTER.matcher(words(text)).replaceAll(" ");
        return Stream.of(spaced.split(" "))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** A name without the words of its commune, which every name of the commune may have; itself when that is all. */
    public static String without(String name, String commune) {
        Set<String> said = Set.copyOf(List.of(commune.split(" ")));
        String rest =
                Stream.of(name.split(" ")).filter(word -> !said.contains(word)).collect(Collectors.joining(" "));
        return rest.isEmpty() ? name : rest;
    }

    /**
     * What fuzzball's {@code ratio} gives for words made comparable: twice the longest common subsequence over both
     * lengths, in per cent; 0 when one is empty.
     */
    public static int ratio(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < other.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return (int) Math.round(200.0 * row[other.length()] / (one.length() + other.length()));
    }
}
