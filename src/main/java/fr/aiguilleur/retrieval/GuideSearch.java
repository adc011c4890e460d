package fr.aiguilleur.retrieval;

import fr.aiguilleur.embedding.Embedder;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.learning.Classifier;
import fr.aiguilleur.learning.School;
import fr.aiguilleur.retrieval.Gate.Ruling;
import fr.aiguilleur.retrieval.Weigher.Fit;
import fr.aiguilleur.retrieval.Weigher.Witness;
import fr.aiguilleur.text.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Finds the guides that fit what somebody wrote, however it is spelt. */
@Service
public class GuideSearch {

    static final int LONGEST = 60;
    /** What people write that no guide is about. */
    private static final List<String> OUTSIDE = Lines.of(GuideSearch.class, "outside.txt");
    /** On this side is what nothing was learned of. */
    private static final double UNTAUGHT = -1;

    /**
     * Where in a guide somebody stands who already said what its first questions ask.
     *
     * @param trail the steps up to the one to begin with, from the first
     * @param label the answer that was recognised in what they wrote
     */
    public record Entrance(List<String> trail, String label) {

        /** The step to begin with. */
        public String step() {
            return trail.getLast();
        }
    }

    private final Vocabulary vocabulary = new Vocabulary();
    private final School school;
    private final GuideIndex index;
    private final Terms terms;
    private final Weigher weigher;
    private final Entrances entrances;
    /** Between the guides, and what no guide is about; of fewer than two there is nothing to tell apart. */
    private final @Nullable Supplier<Classifier> learned;
    /** Only when the operator named a model. */
    private final @Nullable Dense dense;

    private final Gate gate;

    /** Where people live is no part of their problem. */
    private final Set<String> places = new HashSet<>();

    @Autowired
    GuideSearch(
            Guides guides,
            Gazetteer gazetteer,
            ObjectProvider<Gate> gate,
            ObjectProvider<Embedder> embedder,
            @Value("${aiguilleur.var:var}") Path var) {
        this(
                guides.all(),
                gazetteer.communes().stream().map(Commune::name).toList(),
                gate.getIfAvailable(() -> Gate.MEASURED),
                embedder.getIfAvailable(),
                var.resolve("learned"));
    }

    public GuideSearch(Guides guides, Gazetteer gazetteer) {
        this(guides.all(), gazetteer.communes().stream().map(Commune::name).toList());
    }

    public GuideSearch(Guides guides, Gazetteer gazetteer, Embedder embedder) {
        this(guides.all(), gazetteer.communes().stream().map(Commune::name).toList(), embedder);
    }

    GuideSearch(List<Guide> guides, List<String> communes) {
        this(guides, communes, null);
    }

    GuideSearch(List<Guide> guides, List<String> communes, @Nullable Embedder embedder) {
        this(guides, communes, Gate.MEASURED, embedder, null);
    }

    private GuideSearch(
            List<Guide> guides, List<String> communes, Gate gate, @Nullable Embedder embedder, @Nullable Path kept) {
        school = new School(vocabulary, kept);
        this.gate = gate;
        terms = new Terms(vocabulary);
        index = new GuideIndex(guides, terms);
        weigher = new Weigher(index, new Clues(index, vocabulary));
        entrances = new Entrances(index, terms, vocabulary);
        List<Guide> taught =
                guides.stream().filter(guide -> !GuideIndex.bare(guide)).toList();
        learned = taught.size() < 2 ? null : school.learn(lessons(taught));
        dense = embedder == null ? null : new Dense(guides, vocabulary, embedder);
        for (String commune : communes) {
            terms.of(commune).forEach(term -> places.add(term.key()));
        }
    }

    /** The guides that fit, at most so many, and how far the first can be trusted. */
    public GuideMatches search(String text, int limit) {
        Weighed weighed = weigh(text, new Witness() {});
        List<GuideMatch> matches = weighed.fits().stream()
                .limit(limit)
                .map(fit -> new GuideMatch(index.guides().get(fit.guide()), fit.score()))
                .toList();
        return new GuideMatches(matches, weighed.judged(gate).confidence());
    }

    /** How the guides for a text are found: the same search, telling what it does. */
    public Explanation explain(String text) {
        Story story = new Story(index, vocabulary);
        Weighed weighed = weigh(text, story);
        return story.told(terms.typed(text), weighed.fits(), weighed.judged(gate), gate);
    }

    /**
     * What a text weighs before the gate.
     *
     * @param outside on which side it is of what no guide is about
     * @param telling "j'arrive pas" is said of everything: it never leads to a guide, however near it stands to one
     */
    record Weighed(List<Fit> fits, double outside, boolean telling) {

        Ruling judged(Gate gate) {
            return gate.judge(fits, outside, telling);
        }
    }

    Weighed weigh(String text, Witness witness) {
        List<Term> said = terms.of(text).stream()
                .filter(this::counts)
                .distinct()
                .limit(LONGEST)
                .toList();
        double[] margins = margins(text);
        List<Fit> fits = weigher.weigh(said, margins, witness);
        List<Fit> ordered = dense == null ? fits : dense.order(text, fits, margins);
        return new Weighed(
                ordered,
                ordered.isEmpty() || !bare(ordered.getFirst()) ? margins[margins.length - 1] : UNTAUGHT,
                said.stream().anyMatch(term -> !term.vague()));
    }

    /** What is outside of our guides may well be what an article is about. */
    private boolean bare(Fit fit) {
        return GuideIndex.bare(index.guides().get(fit.guide()));
    }

    /** How people word what puts nobody in danger: the trouble that guides are about, and what no guide is about. */
    public List<String> everyday() {
        List<String> everyday = new ArrayList<>(OUTSIDE);
        index.guides().forEach(guide -> everyday.addAll(guide.phrasings()));
        return everyday;
    }

    /** Where more is learned, by the same spelling. */
    public School school() {
        return school;
    }

    /** Where to begin a guide for somebody who wrote this; nothing when at its beginning. */
    public Optional<Entrance> entrance(Guide guide, String text) {
        return entrances.of(guide, text);
    }

    /** By guide, and last of what no guide is about. */
    private double[] margins(String text) {
        List<Guide> guides = index.guides();
        double[] all = new double[guides.size() + 1];
        Arrays.fill(all, UNTAUGHT);
        if (learned != null) {
            double[] margins = learned.get().margins(text);
            int taught = 0;
            for (int i = 0; i < guides.size(); i++) {
                all[i] = GuideIndex.bare(guides.get(i)) ? UNTAUGHT : margins[taught++];
            }
            all[guides.size()] = margins[taught];
        }
        return all;
    }

    static List<List<String>> lessons(List<Guide> guides) {
        List<List<String>> lessons =
                new ArrayList<>(guides.stream().map(GuideSearch::lessons).toList());
        lessons.add(OUTSIDE);
        return lessons;
    }

    /** The title counts twice; the steps have the words that a longer story uses. */
    private static List<String> lessons(Guide guide) {
        Stream<String> said = Stream.concat(guide.phrasings().stream(), Stream.of(guide.title(), guide.title()));
        Stream<String> told = guide.steps().stream().map(step -> step.title() + ". " + step.text());
        return Stream.concat(said, told).toList();
    }

    private boolean counts(Term term) {
        boolean known = index.frequency(GuideIndex.SAID, Clues.Face.WRITTEN, term.key())
                        + index.frequency(GuideIndex.BODY, Clues.Face.WRITTEN, term.key())
                > 0;
        boolean number = term.key().chars().allMatch(Character::isDigit);
        return known || !(number || places.contains(term.key()));
    }
}
