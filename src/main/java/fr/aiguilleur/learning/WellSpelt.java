package fr.aiguilleur.learning;

import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells a message that is spelt as a book would from one that is texted or written by ear. */
public final class WellSpelt {

    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 4;

    private final Spelling spelling;
    private final Predicate<String> common;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> sounds = new HashSet<>();

    /**
     * Learns how words are written.
     *
     * @param written texts that are well spelt themselves
     * @param common the words that say too little to be in them
     */
    public WellSpelt(List<String> written, Spelling spelling, Predicate<String> common) {
        this.spelling = spelling;
        this.common = common;
        written.forEach(this::learn);
    }

    private void learn(String text) {
        for (Word word : Words.of(text)) {
            stems.add(spelling.stem(word.norm()));
            if (word.norm().length() >= SHORTEST) {
                sounds.add(spelling.sound(word.norm()));
            }
        }
    }

    /** False as soon as one word is short for others, or sounds like a word we know and is not written like it. */
    public boolean test(String text) {
        return Words.of(text).stream().allMatch(this::asInABook);
    }

    private boolean asInABook(Word word) {
        String typed = PlainText.fold(word.raw());
        if (!typed.equals(word.norm())) {
            return false;
        }
        boolean known = common.test(typed) || stems.contains(spelling.stem(typed));
        return known || typed.length() < SHORTEST || !sounds.contains(spelling.sound(typed));
    }
}
