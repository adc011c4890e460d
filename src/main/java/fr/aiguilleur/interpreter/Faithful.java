package fr.aiguilleur.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of a translation without knowing its language: the facts, the letters, the length, the sore points. */
public final class Faithful {

    private static final int SHORT = 40;
    private static final Map<String, Set<UnicodeScript>> LETTERS = Map.ofEntries(
            Map.entry("ar", Set.of(UnicodeScript.ARABIC)),
            Map.entry("fa", Set.of(UnicodeScript.ARABIC)),
            Map.entry("ps", Set.of(UnicodeScript.ARABIC)),
            Map.entry("ur", Set.of(UnicodeScript.ARABIC)),
            Map.entry("ru", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("uk", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("bg", Set.of(UnicodeScript.CYRILLIC)),
            Map.entry("ta", Set.of(UnicodeScript.TAMIL)),
            Map.entry("bn", Set.of(UnicodeScript.BENGALI)),
            Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("zh", Set.of(UnicodeScript.HAN)),
            Map.entry("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
            Map.entry("ko", Set.of(UnicodeScript.HANGUL)),
            Map.entry("ka", Set.of(UnicodeScript.GEORGIAN)),
            Map.entry("hy", Set.of(UnicodeScript.ARMENIAN)),
            Map.entry("el", Set.of(UnicodeScript.GREEK)),
            Map.entry("he", Set.of(UnicodeScript.HEBREW)));

    /**
     * Something a translation speaks of only where the original does: a password, money, a card.
     *
     * @param any in whatever language it may be said
     */
    private record Sore(Pattern french, Pattern any) {}

    private static final List<Sore> SORE = read();

    private Faithful() {}

    /** Whether a text may be the same in this language; that it is, no rule can tell. */
    public static boolean may(String original, String translation, String to) {
        return !translation.isBlank()
                && fits(original.length(), translation.length(), to)
                && !translation.contains("[[")
                && !translation.contains("]]")
                && !translation.matches("(?s).*[<>{}`].*")
                && Marks.facts(original).equals(Marks.facts(translation))
                && written(translation, to)
                && SORE.stream().noneMatch(sore -> added(sore, original, translation));
    }

    private static boolean fits(int original, int translation, String to) {
        int least = to.equals("zh") || to.equals("ja") || to.equals("ko") ? 8 : 3;
        return original <= SHORT
                ? translation <= SHORT * 3
                : translation <= original * 2.5 && translation * least >= original;
    }

    /** Most letters are those of the language; names and links may stand in ours. */
    private static boolean written(String text, String language) {
        Set<UnicodeScript> wanted = LETTERS.getOrDefault(language, Set.of(UnicodeScript.LATIN));
        long letters = text.codePoints().filter(Character::isLetter).count();
        long right = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> wanted.contains(UnicodeScript.of(letter)))
                .count();
        return letters > 0 && right * 2 >= letters;
    }

    private static boolean added(Sore sore, String original, String translation) {
        return sore.any().matcher(translation).find()
                && !sore.any().matcher(original).find()
                && !sore.french().matcher(original).find();
    }

    private static List<Sore> read() {
        try (InputStream in = Faithful.class.getResourceAsStream("sore.txt")) {
            if (in == null) {
                throw new IllegalStateException("sore.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = "))
                    .map(cells -> new Sore(any(cells[0]), any(cells[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern any(String words) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + words.strip() + ")");
    }
}
