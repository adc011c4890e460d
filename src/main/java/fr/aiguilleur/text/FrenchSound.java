package fr.aiguilleur.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How a French word sounds, written so that its usual misspellings share one key. */
public final class FrenchSound {

    /** {@code letters} has a bit for each letter of which a word must have one, or the rule is not worth trying. */
    private record Rule(long letters, Pattern spelling, String sound) {}

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzéèêëàâäîïôöùûüœç_";
    private static final String VOWEL = "[aeiouyé]";
    private static final String NOT_NASAL = "(?![aeiouyénmh])";

    /**
     * In order. Capitals are sounds that no single letter writes: S = ch, N = gn, A = an, I = in, O = on; w = ou.
     * A rule never touches a capital, so what is decided stays decided. Before each rule, the letters of which a word
     * must have one.
     */
    private static final List<Rule> RULES = List.of(
            rule("éèêëe", "[éèêë]|(?<=.)(?:er|ez|et|ee|ees)$", "é"),
            rule("àâä", "[àâä]", "a"),
            rule("îï", "[îï]", "i"),
            rule("ôö", "[ôö]", "o"),
            rule("ùûü", "[ùûü]", "u"),
            rule("u", "œu|oeu", "eu"),
            rule("œ", "œ", "e"),
            rule("h", "ph", "f"),
            rule("h", "ch(?=[rn])", "k"),
            rule("h", "s?ch|sh", "S"),
            rule("s", "(?<=" + VOWEL + ")s(?!ion)(?=" + VOWEL + ")", "z"),
            rule("ç", "ç", "s"),
            rule("t", "(?<!s)t(?=ion)|(?<=[aeo])t(?=iel)", "s"),
            rule("h", "h", ""),
            rule("g", "gn", "N"),
            rule("qk", "qu|ck|q", "k"),
            rule("c", "cc(?=[eiyé])", "ks"),
            rule("c", "c(?=[eiyé])", "s"),
            rule("c", "c", "k"),
            rule("g", "ge(?=[aou])|g(?=[eiyé])", "j"),
            rule("g", "gu(?=[eiyé])|gg", "g"),
            rule("x", "(?<=[iu])x$", ""),
            rule("x", "x", "ks"),
            rule("l", "(?<=^v|^m|tranqu|^tranku)ill", "il"),
            rule("l", "aill|ail$", "ay"),
            rule("l", "e(?:u|é)?ill|e(?:u)?il$", "ey"),
            rule("l", "ouill|ouil$", "wy"),
            rule("l", "ill", "iy"),
            rule("p", "mpt", "mt"),
            rule("o", "oin" + NOT_NASAL, "wI"),
            rule("i", "(?<=i)en(?:s|t)?$|(?<=i)en(?=[dt])", "I"),
            rule("iyu", "(?:ain|aim|ein|in|yn|un)" + NOT_NASAL + "|(?:im|ym|um)(?=[pbt])", "I"),
            rule("ae", "(?:an|en)" + NOT_NASAL + "|(?:am|em)(?=[pbt])", "A"),
            rule("o", "on" + NOT_NASAL + "|om(?=[pbt])", "O"),
            rule("u", "eau|au", "o"),
            rule("y", "ay(?=" + VOWEL + ")", "éy"),
            rule("y", "oy(?=" + VOWEL + ")", "way"),
            rule("o", "oi|oy", "wa"),
            rule("o", "ou|oo", "w"),
            rule("u", "eu", "é"),
            rule("iy", "ai|ay|ei|ey(?!" + VOWEL + ")", "é"),
            rule("y", "(?<!" + VOWEL + ")y|y(?!" + VOWEL + ")", "i"),
            rule("", "(.)\\1+", "$1"),
            rule("e", "(?<=.{2})es?$", "_"),
            rule("tdsxzp", "(?<!s)t$|(?<=.)[dsxzp]+t?s?$", ""),
            rule("_", "_", ""),
            rule("é", "é", "e"),
            rule("", "(.)\\1+", "$1"),
            // Long words lose their last é: people leave out the accent, or the verb's ending is another.
            rule("e", "(?<=.{4})e$", ""));

    /** People type anything: past this many the words are no longer worth keeping. */
    private static final int REMEMBERED = 40_000;

    private static final Map<String, String> HEARD = new ConcurrentHashMap<>();

    private static final Pattern NOT_A_WORD = Pattern.compile(".*\\d.*|[^aeiouyàâäéèêëîïôöùûüœ]+");

    private FrenchSound() {}

    /** The key of one word; figures and acronyms without a vowel are their own key. */
    public static String key(String word) {
        String known = HEARD.get(word);
        if (known == null) {
            known = hear(word);
            if (HEARD.size() < REMEMBERED) {
                HEARD.put(word, known);
            }
        }
        return known;
    }

    private static String hear(String word) {
        String sound = word.toLowerCase(Locale.ROOT);
        if (NOT_A_WORD.matcher(sound).matches()) {
            return sound;
        }
        long letters = letters(sound);
        for (Rule rule : RULES) {
            if ((rule.letters & letters) != 0) {
                sound = rule.spelling.matcher(sound).replaceAll(rule.sound);
                letters = letters(sound);
            }
        }
        return sound;
    }

    /** Without letters a rule is for every word. */
    private static Rule rule(String letters, String spelling, String sound) {
        return new Rule(letters.isEmpty() ? -1 : letters(letters), Pattern.compile(spelling), sound);
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = LETTERS.indexOf(text.charAt(i));
            letters |= letter < 0 ? 1L << LETTERS.length() : 1L << letter;
        }
        return letters;
    }
}
