package fr.aiguilleur.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name of a place as it is compared: no case, accent, hyphen or apostrophe, "saint" written out. */
final class Name {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private Name() {}

    static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String words = OTHER.matcher(bare).replaceAll(" ").strip();
        return SAINT.matcher(words).replaceAll("saint$1");
    }
}
