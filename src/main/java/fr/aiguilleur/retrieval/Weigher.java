package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.Clues.Clue;
import fr.aiguilleur.retrieval.Clues.Face;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs each guide against the terms of a message; one dis-max a term, so that synonyms do not add up. */
final class Weigher {

    /**
     * How one guide fits a message.
     *
     * @param guide its number in the index
     * @param rank what guides are ordered by
     * @param relevance the weight of the words it shares with the message, against that of the guide that shares most
     * @param coverage the share of what the message says that the guide's own words cover, 0 to 1
     * @param likeness how like its nearest phrasing the message is, 0 to 1
     * @param phrase the number of that phrasing in the index, -1 when none shares a word
     * @param margin how surely it is one of the guide's, learned from all phrasings, about -1 to 1
     */
    record Fit(int guide, double rank, double relevance, double coverage, double likeness, int phrase, double margin) {

        Fit ranked(double other) {
            return new Fit(guide, other, relevance, coverage, likeness, phrase, margin);
        }

        /** How well it fits, 0 to 1. */
        double score() {
            return Math.min(1, coverage * (0.5 + 0.5 * likeness));
        }
    }

    private static final float TIE = 0.3f;
    private static final float SAID = 3;
    private static final float TITLE = 2;
    private static final float TEXT = 1;
    private static final float BODY = 1;
    /** A word found only in the steps says less than one people say. */
    private static final float TEXT_TRUST = 0.4f;

    /** What the margin counts against the three shares of the words. */
    static final double LEARNED = 3;

    /** Found with articles of service-public.fr, as is how the words of one that is bare count. */
    private static final double BARE = 2.5;

    private static final double BESIDES = 0.3;

    private static final double VAGUE = 0.25;

    private final GuideIndex index;
    private final Clues clues;
    private final double[] phraseWeights;

    /** Is told what is found while it is weighed; a search needs no telling. */
    interface Witness {

        default void weighed(Term term, double weight) {}

        /** A clue was looked for in a field: its score for each guide. */
        default void found(Term term, String field, Clue clue, float[] scores) {}
    }

    /** The phrasing of a guide that a message is most like. */
    private record Nearest(int phrase, double likeness) {

        static final Nearest NONE = new Nearest(-1, 0);
    }

    Weigher(GuideIndex index, Clues clues) {
        this.index = index;
        this.clues = clues;
        this.phraseWeights = new double[index.phraseCount()];
        for (int i = 0; i < phraseWeights.length; i++) {
            phraseWeights[i] =
                    index.phrase(i).stream().mapToDouble(this::weight).sum();
        }
    }

    /**
     * The guides that share anything with the terms, best first.
     *
     * @param margins by guide, what was learned from the phrasings says of the message
     */
    List<Fit> weigh(List<Term> terms, double[] margins, Witness witness) {
        int size = index.guides().size();
        double[] relevance = new double[size];
        double[] covered = new double[size];
        double[] matched = new double[index.phraseCount()];
        double total = 0;
        int strange = 0;
        for (Term term : terms) {
            List<Clue> ways = clues.of(term);
            float[] said = new float[size];
            float[] text = new float[size];
            float[] body = new float[size];
            double[] score = new double[size];
            match(term, ways, GuideIndex.SAID, said, score, SAID, witness);
            match(term, ways, GuideIndex.TITLE, said, score, TITLE, witness);
            match(term, ways, GuideIndex.TEXT, text, score, TEXT, witness);
            match(term, ways, GuideIndex.BODY, body, score, BODY, witness);
            double weight = weight(term);
            if (!term.vague() && unknown(said) && unknown(body)) {
                weight /= ++strange; // a long story has many words that no guide knows
            }
            witness.weighed(term, weight);
            total += weight;
            for (int i = 0; i < size; i++) {
                relevance[i] += score[i] * (term.vague() ? VAGUE : 1);
                covered[i] += weight * Math.max(Math.max(said[i], body[i]), TEXT_TRUST * text[i]);
            }
            addTo(matched, weight, ways);
        }
        return fits(relevance, shares(covered, total), nearest(matched, total), margins);
    }

    /** What the phrasings that hold the term gain by it, each by its surest way. */
    private void addTo(double[] matched, double weight, List<Clue> ways) {
        Map<Integer, Float> trusts = new HashMap<>();
        for (Clue clue : ways) {
            for (int phrase : index.phrases(clue.face(), clue.tokens())) {
                trusts.merge(phrase, clue.trust(), Math::max);
            }
        }
        trusts.forEach((phrase, trust) -> matched[phrase] += weight * trust);
    }

    private static double[] shares(double[] parts, double whole) {
        return Arrays.stream(parts).map(part -> whole == 0 ? 0 : part / whole).toArray();
    }

    /** The words shared and what was learned go wrong on different messages: together they do better than either. */
    private List<Fit> fits(double[] relevance, double[] coverage, Nearest[] nearest, double[] margins) {
        double best = Arrays.stream(relevance).max().orElse(0);
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < relevance.length; i++) {
            if (relevance[i] > 0) {
                double share = relevance[i] / best;
                double likeness = nearest[i].likeness();
                fits.add(
                        GuideIndex.bare(index.guides().get(i))
                                ? bare(i, share, coverage[i], nearest[i])
                                : new Fit(
                                        i,
                                        share + coverage[i] + likeness + LEARNED * margins[i],
                                        share,
                                        coverage[i],
                                        likeness,
                                        nearest[i].phrase(),
                                        margins[i]));
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::rank).reversed());
        return fits;
    }

    /** Nothing was learned of an article without phrasings: what it shares with the message tells all. */
    private static Fit bare(int guide, double share, double coverage, Nearest nearest) {
        double rank = BARE * (share + BESIDES * (coverage + nearest.likeness()));
        // By the bars of the gate it is offered when it covers about 0.45 of the message, played from 0.7 on.
        return new Fit(guide, rank, share, coverage, nearest.likeness(), nearest.phrase(), 1.2 * coverage - 1.44);
    }

    private void match(
            Term term, List<Clue> ways, String field, float[] trust, double[] score, float boost, Witness witness) {
        double[] sum = new double[score.length];
        double[] best = new double[score.length];
        for (Clue clue : ways) {
            float[] scores = index.guideScores(field, clue.face(), clue.tokens());
            witness.found(term, field, clue, scores);
            keepBest(trust, scores, clue.trust());
            for (int i = 0; i < scores.length; i++) {
                double value = boost * clue.trust() * scores[i];
                sum[i] += value;
                best[i] = Math.max(best[i], value);
            }
        }
        for (int i = 0; i < score.length; i++) {
            score[i] += best[i] + TIE * (sum[i] - best[i]);
        }
    }

    private static boolean unknown(float[] trust) {
        for (float found : trust) {
            if (found > 0) {
                return false;
            }
        }
        return true;
    }

    private static void keepBest(float[] trust, float[] scores, float worth) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                trust[i] = Math.max(trust[i], worth);
            }
        }
    }

    /** For each guide, how like its nearest phrasing: twice what both say over all that each says (Dice). */
    private Nearest[] nearest(double[] matched, double total) {
        Nearest[] nearest = new Nearest[index.guides().size()];
        Arrays.fill(nearest, Nearest.NONE);
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] > 0) {
                int guide = index.guideOfPhrase(i);
                double likeness = Math.min(1, 2 * matched[i] / (total + phraseWeights[i]));
                if (likeness > nearest[guide].likeness()) {
                    nearest[guide] = new Nearest(i, likeness);
                }
            }
        }
        return nearest;
    }

    /** A word weighs more the fewer guides people reach with it; one that no guide knows is about something else. */
    private double weight(Term term) {
        if (term.vague()) {
            return VAGUE;
        }
        int guides = Math.max(
                index.frequency(GuideIndex.SAID, Face.WRITTEN, term.key())
                        + index.frequency(GuideIndex.BODY, Face.WRITTEN, term.key()),
                index.frequency(GuideIndex.SAID, Face.HEARD, term.sound())
                        + index.frequency(GuideIndex.BODY, Face.HEARD, term.sound()));
        return 1 - 0.7 * Math.log(1 + guides) / Math.log(1 + index.guides().size());
    }
}
