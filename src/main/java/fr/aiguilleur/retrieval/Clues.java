package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.Explanation.Way;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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
     * @param trust how much a match this way is worth against the word itself
     * @param sought what is looked for in place of the word as typed
     */
    record Clue(Query query, float trust, Way way, String sought) {}

    List<Clue> of(Term term, String field) {
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue(query(field, term.key()), 1, Way.WORD, term.key()));
        clues.add(new Clue(query(field + GuideIndex.SOUND, term.sound()), 0.9f, Way.SOUND, term.sound()));
        for (String other : vocabulary.others(term.key())) {
            clues.add(new Clue(query(field, other), 0.8f, Way.SYNONYM, other));
        }
        if (term.name() && term.parts().size() > 1) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            term.parts().forEach(part -> all.add(query(field, part), BooleanClause.Occur.MUST));
            clues.add(new Clue(all.build(), 0.5f, Way.PARTS, String.join(" ", term.parts())));
        }
        if (mistyped(term, field)) {
            int edits = term.key().length() >= LONG ? 2 : 1;
            FuzzyQuery near = new FuzzyQuery(new org.apache.lucene.index.Term(field, term.key()), edits, 1);
            clues.add(new Clue(near, 0.5f, Way.LETTERS, term.key()));
        }
        return clues;
    }

    /** Only a word that nobody uses is looked for with other letters: "plage" is not "place". */
    private boolean mistyped(Term term, String field) {
        return term.key().length() >= SHORTEST_FUZZY
                && !term.name()
                && index.frequency(field, term.key()) == 0
                && index.frequency(field + GuideIndex.SOUND, term.sound()) == 0
                && vocabulary.others(term.key()).isEmpty();
    }

    private static Query query(String field, String token) {
        return new TermQuery(new org.apache.lucene.index.Term(field, token));
    }
}
