package fr.aiguilleur.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a French word sounds, written so that its usual misspellings share one key. */
public final class FrenchSound {

    private record Rule(Pattern spelling, String sound) {}

    private static final String VOWEL = "[aeiouyé]";
    private static final String NOT_NASAL = "(?![aeiouyénmh])";

    /**
     * In order. Capitals are sounds that no single letter writes: S = ch, N = gn, A = an, I = in, O = on; w = ou.
     * A rule never touches a capital, so what is decided stays decided.
     */
    private static final List<Rule> RULES = List.of(
            rule("[éèêë]|(?<=.)(?:er|ez|et|ee|ees)$", "é"),
            rule("[àâä]", "a"),
            rule("[îï]", "i"),
            rule("[ôö]", "o"),
            rule("[ùûü]", "u"),
            rule("œu|oeu", "eu"),
            rule("œ", "e"),
            rule("ph", "f"),
            rule("ch(?=[rn])", "k"),
            rule("s?ch|sh", "S"),
            rule("(?<=" + VOWEL + ")s(?!ion)(?=" + VOWEL + ")", "z"),
            rule("ç", "s"),
            rule("(?<!s)t(?=ion)|(?<=[aeo])t(?=iel)", "s"),
            rule("h", ""),
            rule("gn", "N"),
            rule("qu|ck|q", "k"),
            rule("cc(?=[eiyé])", "ks"),
            rule("c(?=[eiyé])", "s"),
            rule("c", "k"),
            rule("ge(?=[aou])|g(?=[eiyé])", "j"),
            rule("gu(?=[eiyé])|gg", "g"),
            rule("(?<=[iu])x$", ""),
            rule("x", "ks"),
            rule("(?<=^v|^m|tranqu|^tranku)ill", "il"),
            rule("aill|ail$", "ay"),
            rule("e(?:u|é)?ill|e(?:u)?il$", "ey"),
            rule("ouill|ouil$", "wy"),
            rule("ill", "iy"),
            rule("mpt", "mt"),
            rule("oin" + NOT_NASAL, "wI"),
            rule("(?<=i)en(?:s|t)?$|(?<=i)en(?=[dt])", "I"),
            rule("(?:ain|aim|ein|in|yn|un)" + NOT_NASAL + "|(?:im|ym|um)(?=[pbt])", "I"),
            rule("(?:an|en)" + NOT_NASAL + "|(?:am|em)(?=[pbt])", "A"),
            rule("on" + NOT_NASAL + "|om(?=[pbt])", "O"),
            rule("eau|au", "o"),
            rule("ay(?=" + VOWEL + ")", "éy"),
            rule("oy(?=" + VOWEL + ")", "way"),
            rule("oi|oy", "wa"),
            rule("ou|oo", "w"),
            rule("eu", "é"),
            rule("ai|ay|ei|ey(?!" + VOWEL + ")", "é"),
            rule("(?<!" + VOWEL + ")y|y(?!" + VOWEL + ")", "i"),
            rule("(.)\\1+", "$1"),
            rule("(?<=.{2})es?$", "_"),
            rule("(?<!s)t$|(?<=.)[dsxzp]+t?s?$", ""),
            rule("_", ""),
            rule("é", "e"),
            rule("(.)\\1+", "$1"),
            // Long words lose their last é: people leave out the accent, or the verb's ending is another.
            rule("(?<=.{4})e$", ""));

    private static final Pattern NOT_A_WORD = Pattern.compile(".*\\d.*|[^aeiouyàâäéèêëîïôöùûüœ]+");

    private FrenchSound() {}

    /** The key of one word; figures and acronyms without a vowel are their own key. */
    public static String key(String word) {
        String sound = word.toLowerCase(Locale.ROOT);
        if (NOT_A_WORD.matcher(sound).matches()) {
            return sound;
        }
        for (Rule rule : RULES) {
            sound = rule.spelling.matcher(sound).replaceAll(rule.sound);
        }
        return sound;
    }

    private static Rule rule(String spelling, String sound) {
        return new Rule(Pattern.compile(spelling), sound);
    }
}
