package fr.aiguilleur.whereabouts;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.text.NearWords;
import java.util.List;

/**
 * One of the names of a commune, as it is compared.
 *
 * @param number of two alike the lower is the one more often meant
 * @param words folded
 * @param joined the same without spaces
 * @param sounds how it is said: word by word, and as if written without spaces
 * @param known the whole name or one that somebody wrote down, not its beginning alone
 * @param communes that are called so, the one most often meant first
 */
record Name(int number, List<String> words, String joined, List<String> sounds, boolean known, List<Commune> communes) {

    /** A name and what resembles it differ by no more letters. */
    static final int FURTHER = 3;

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    boolean oneWord() {
        return words.size() == 1;
    }

    /** How many slips of the fingers leave it recognisable; one saint is soon taken for another. */
    int slips() {
        boolean common = saint() || words.size() > 1 && LittleWords.are(words.getFirst());
        int telling = common ? joined.length() - words.getFirst().length() : joined.length();
        return telling >= LONG ? 2 : telling >= SHORTEST ? 1 : 0;
    }

    boolean saint() {
        return words.size() > 1 && words.getFirst().startsWith("saint");
    }

    /** Whether one of its words is, or sounds, nearly so. */
    boolean says(Token token) {
        return words.stream()
                .anyMatch(word ->
                        Math.abs(word.length() - token.word().length()) <= 1 && NearWords.slips(word, token.word()) <= 1
                                || Token.sound(word).equals(token.sound()));
    }

    /** Whether so many words may be meant as this name: one name is seldom cut in two. */
    boolean fits(Stretch stretch) {
        if (stretch.first().word().equals("l") && !words.getFirst().equals("l")) {
            return false; // "l'aimais" is not Le Mée
        }
        return (stretch.size() == 1 || words.size() > 1 || stretch.joined().length() >= LONG)
                && (stretch.size() == 1
                        || (LittleWords.are(words.getFirst())
                                        || !LittleWords.are(stretch.first().word()))
                                && (LittleWords.are(words.getLast())
                                        || !LittleWords.are(stretch.last().word())))
                && Math.abs(joined.length() - stretch.joined().length()) <= FURTHER;
    }
}
