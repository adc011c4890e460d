package fr.aiguilleur.person;

import fr.aiguilleur.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A word of a text as it was typed, and where it stands. */
record NameToken(String typed, String folded, int start, int end) {

    /** "d'Ahmed" is two of them, "N'Diaye" one. */
    private static final Pattern WORD =
            Pattern.compile("(?:[NDO]['’](?=\\p{Lu}))?[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

    static List<NameToken> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new NameToken(
                        word.group(), PlainText.fold(word.group()).replace('’', '\''), word.start(), word.end()))
                .toList();
    }

    boolean capital() {
        return Character.isUpperCase(typed.charAt(0));
    }

    /** "RSA", "APL": what is short and all in capitals. */
    boolean letters() {
        return typed.length() <= 4 && typed.equals(typed.toUpperCase(Locale.ROOT));
    }
}
