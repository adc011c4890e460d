package fr.aiguilleur.retrieval;

import fr.aiguilleur.embedding.Embedder;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.learning.Classifier;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Finds the guides that fit what somebody wrote, however it is spelt. */
@Service
public class GuideSearch {

    private static final int LONGEST = 60;

    private final GuideIndex index;
    private final Terms terms;
    private final Weigher weigher;
    /** Between the guides, and what no guide is about; of fewer than two there is nothing to tell apart. */
    private final @Nullable Classifier learned;
    /** Only when the operator named a model. */
    private final @Nullable Dense dense;

    /** Where people live is no part of their problem. */
    private final Set<String> places = new HashSet<>();

    @Autowired
    public GuideSearch(Guides guides, Gazetteer gazetteer, ObjectProvider<Embedder> embedder) {
        this(guides.all(), gazetteer.communes().stream().map(Commune::name).toList(), embedder.getIfAvailable());
    }

    public GuideSearch(Guides guides, Gazetteer gazetteer) {
        this(guides.all(), gazetteer.communes().stream().map(Commune::name).toList());
    }

    GuideSearch(List<Guide> guides, List<String> communes) {
        this(guides, communes, null);
    }

    GuideSearch(List<Guide> guides, List<String> communes, @Nullable Embedder embedder) {
        Vocabulary vocabulary = new Vocabulary();
        terms = new Terms(vocabulary);
        index = new GuideIndex(guides, terms);
        weigher = new Weigher(index, new Clues(index, vocabulary));
        learned = guides.size() < 2 ? null : Classifier.of(lessons(guides), vocabulary);
        dense = embedder == null ? null : new Dense(guides, vocabulary, embedder);
        for (String commune : communes) {
            terms.of(commune).forEach(term -> places.add(term.key()));
        }
    }

    /** The guides that fit, at most so many, and how far the first can be trusted. */
    public GuideMatches search(String text, int limit) {
        List<Term> said = terms.of(text).stream()
                .filter(this::counts)
                .distinct()
                .limit(LONGEST)
                .toList();
        double[] margins = margins(text);
        List<Fit> fits = weigher.weigh(said, margins);
        if (dense != null) {
            fits = dense.order(text, fits, margins);
        }
        List<GuideMatch> matches = fits.stream()
                .limit(limit)
                .map(fit -> new GuideMatch(index.guides().get(fit.guide()), Math.min(1, fit.score())))
                .toList();
        // "J'arrive pas" is said of everything: it never leads to a guide, however near it stands to one.
        boolean telling = said.stream().anyMatch(term -> !term.vague());
        return new GuideMatches(matches, telling ? Gate.judge(fits, margins[margins.length - 1]) : Confidence.NONE);
    }

    /** By guide, and last of what no guide is about. */
    private double[] margins(String text) {
        if (learned != null) {
            return learned.margins(text);
        }
        double[] nothing = new double[index.guides().size() + 1];
        Arrays.fill(nothing, -1);
        return nothing;
    }

    static List<List<String>> lessons(List<Guide> guides) {
        List<List<String>> lessons =
                new ArrayList<>(guides.stream().map(GuideSearch::lessons).toList());
        lessons.add(Lines.of(GuideSearch.class, "outside.txt"));
        return lessons;
    }

    /** The title counts twice; the steps have the words that a longer story uses. */
    private static List<String> lessons(Guide guide) {
        Stream<String> said = Stream.concat(guide.phrasings().stream(), Stream.of(guide.title(), guide.title()));
        Stream<String> told = guide.steps().stream().map(step -> step.title() + ". " + step.text());
        return Stream.concat(said, told).toList();
    }

    private boolean counts(Term term) {
        boolean known = index.frequency(GuideIndex.SAID, term.key()) > 0;
        boolean number = term.key().chars().allMatch(Character::isDigit);
        return known || !(number || places.contains(term.key()));
    }
}
