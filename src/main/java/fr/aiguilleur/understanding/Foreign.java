package fr.aiguilleur.understanding;

import java.util.Set;

/** The French words of the guides for what somebody says in another language. */
final class Foreign {

    private static final Lexicon WORDS = Lexicon.read("foreign.txt");
    private static final String FRENCH = "fr";

    private Foreign() {}

    /** Empty for French, and where no word is known. */
    static String inFrench(Said said, String language) {
        if (language.equals(FRENCH)) {
            return "";
        }
        Set<String> meanings = WORDS.all(said);
        return String.join(", ", meanings);
    }
}
