package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a message that is spelt as a book would from one that is texted or written by ear. */
final class WellSpelt {

    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> sounds = new HashSet<>();

    /** The guides are well spelt themselves, but for the phrasings. */
    WellSpelt(List<Guide> guides, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Guide guide : guides) {
            learn(guide.title());
            learn(guide.intro());
            learn(guide.body());
            for (Step step : guide.steps()) {
                learn(step.title());
                learn(step.text());
            }
        }
    }

    private void learn(String text) {
        for (Word word : Words.of(text)) {
            stems.add(vocabulary.stem(word.norm()));
            if (word.norm().length() >= SHORTEST) {
                sounds.add(vocabulary.sound(word.norm()));
            }
        }
    }

    /** False as soon as one word is short for others, or sounds like a word we know and is not written like it. */
    boolean test(String text) {
        return Words.of(text).stream().allMatch(this::asInABook);
    }

    private boolean asInABook(Word word) {
        String typed = PlainText.fold(word.raw());
        if (!typed.equals(word.norm())) {
            return false;
        }
        boolean known = vocabulary.stop(typed) || vocabulary.vague(typed) || stems.contains(vocabulary.stem(typed));
        return known || typed.length() < SHORTEST || !sounds.contains(vocabulary.sound(typed));
    }
}
