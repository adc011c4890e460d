package fr.aiguilleur.whereabouts;

import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a message or of a name.
 *
 * @param word folded, "st" written out
 * @param sound how it is said
 * @param to true for "à", which folded is also "a" (has)
 * @param opens it is the first, or follows a comma or other stop
 */
record Token(String word, String sound, boolean to, boolean opens) {

    private static final Pattern WORD = Pattern.compile("([^\\p{L}\\p{M}\\p{N}]*)([\\p{L}\\p{M}\\p{N}]+)");
    private static final Pattern STOP = Pattern.compile("[,.;:!?()/\\n]| - ");
    private static final int REMEMBERED = 10_000;
    private static final Map<String, String> SOUNDS = new ConcurrentHashMap<>();

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(PlainText.clean(text));
        while (word.find()) {
            boolean opens = tokens.isEmpty() || STOP.matcher(word.group(1)).find();
            tokens.add(token(word.group(2), opens));
        }
        return tokens;
    }

    static List<String> words(String text) {
        return of(text).stream().map(Token::word).toList();
    }

    private static Token token(String typed, boolean opens) {
        String folded = PlainText.fold(typed);
        String word = switch (folded) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> folded;
        };
        return new Token(word, sound(word), typed.equals("à") || typed.equals("À"), opens);
    }

    /** People say the same words again and again. */
    static String sound(String word) {
        String known = SOUNDS.get(word);
        if (known == null) {
            known = FrenchSound.key(word);
            if (SOUNDS.size() < REMEMBERED) {
                SOUNDS.put(word, known);
            }
        }
        return known;
    }
}
