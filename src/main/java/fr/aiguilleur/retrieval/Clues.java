package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.Explanation.Way;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways one term of a message may be meant by a guide, the surest first. */
final class Clues {

    private static final int SHORTEST_FUZZY = 5;
    private static final int LONG = 9;

    private final GuideIndex index;
    private final Vocabulary vocabulary;

    Clues(GuideIndex index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    /**
     * One way.
     *
     * @param face where it looks: at words as they are written, or as they sound
     * @param tokens what is looked for in place of the word as typed, all of them
     * @param trust how much a match this way is worth against the word itself
     */
    record Clue(Face face, List<String> tokens, float trust, Way way) {

        private static Clue written(String token, float trust, Way way) {
            return new Clue(Face.WRITTEN, List.of(token), trust, way);
        }
    }

    /** What of a word is compared. */
    enum Face {
        WRITTEN,
        HEARD
    }

    List<Clue> of(Term term) {
        List<Clue> clues = new ArrayList<>();
        clues.add(Clue.written(term.key(), 1, Way.WORD));
        clues.add(new Clue(Face.HEARD, List.of(term.sound()), 0.9f, Way.SOUND));
        for (String other : vocabulary.others(term.key())) {
            clues.add(Clue.written(other, 0.8f, Way.SYNONYM));
        }
        if (term.name() && term.parts().size() > 1) {
            clues.add(new Clue(Face.WRITTEN, term.parts(), 0.5f, Way.PARTS));
        }
        for (String near : near(term)) {
            clues.add(Clue.written(near, 0.5f, Way.LETTERS));
        }
        return clues;
    }

    /** Only a word that nobody uses is looked for with other letters: "plage" is not "place". */
    private Set<String> near(Term term) {
        Set<String> near = new LinkedHashSet<>();
        if (term.key().length() >= SHORTEST_FUZZY
                && !term.name()
                && vocabulary.others(term.key()).isEmpty()) {
            int edits = term.key().length() >= LONG ? 2 : 1;
            for (String field : List.of(GuideIndex.SAID, GuideIndex.TEXT, GuideIndex.BODY)) {
                if (index.frequency(field, Face.WRITTEN, term.key()) == 0
                        && index.frequency(field, Face.HEARD, term.sound()) == 0) {
                    near.addAll(index.near(field, term.key(), edits));
                }
            }
        }
        return near;
    }
}
