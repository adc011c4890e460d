package fr.aiguilleur.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easily a French text is read, by the formula of Kandel and Moles (1958), Flesch's adapted to French:
 * {@code 207 - 1.015 × words per sentence - 73.6 × syllables per word}. About 100 is very easy, under 50 is hard.
 */
final class Readability {

    /** Below this, somebody who reads with difficulty is left behind. */
    static final int EASY = 70;

    private static final double BASE = 207;
    private static final double PER_SENTENCE = 1.015;
    private static final double PER_WORD = 73.6;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern ELISION = Pattern.compile("^(?:qu|[cdjlmnst])['’]", Pattern.CASE_INSENSITIVE);
    /** A dot inside a number or a web address ends nothing. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…]+(?=\\s|$)|\\n+");

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** Silent at a word's end: "page", "pages", "touchent". */
    private static final Pattern SILENT_END = Pattern.compile("(?<=[^aeiouy])(?:e|es|ent)$");

    private Readability() {}

    /** The score of a text, rounded; 0 when it has no word. */
    static int of(String text) {
        List<String> words =
                WORD.matcher(text).results().map(word -> word.group()).toList();
        if (words.isEmpty()) {
            return 0;
        }
        long sentences = Math.max(
                1,
                SENTENCE_END
                        .splitAsStream(text)
                        .filter(part -> WORD.matcher(part).find())
                        .count());
        int syllables = words.stream().mapToInt(Readability::syllables).sum();
        double perSentence = (double) words.size() / sentences;
        double perWord = (double) syllables / words.size();
        return (int) Math.round(BASE - PER_SENTENCE * perSentence - PER_WORD * perWord);
    }

    /** Groups of vowels, without a silent end; at least one. */
    static int syllables(String word) {
        String spoken = ELISION.matcher(word).replaceFirst("").toLowerCase(Locale.FRENCH);
        String plain = Normalizer.normalize(spoken, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String consonants = plain.replace("qu", "k").replaceAll("gu(?=[ei])", "g");
        // A written accent keeps the end: "café" has two.
        boolean sounded = spoken.endsWith("é") || spoken.endsWith("és");
        String counted = sounded ? consonants : SILENT_END.matcher(consonants).replaceFirst("");
        return (int) Math.max(1, VOWELS.matcher(counted).results().count());
    }
}
