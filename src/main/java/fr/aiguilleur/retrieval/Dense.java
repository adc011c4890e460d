package fr.aiguilleur.retrieval;

import fr.aiguilleur.embedding.Embedder;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.learning.WellSpelt;
import fr.aiguilleur.retrieval.Weigher.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a model of meanings adds to the order: how near a message is to the nearest phrasing of each guide. */
final class Dense {

    /** Found on dev.tsv of the tests; from 0.5 to 3 it is nearly the same. */
    private static final double WEIGHT = 1.5;

    /** Phrasings by which the model is tried; more say the same. */
    private static final int TRIED = 300;

    /** Of a model that could not be tried. */
    private static final double UNTRIED = 0.5;

    private static final int BEGINNING = 300;
    private static final double NONE = -1;

    /** How many guides may come in that share no word with the message. */
    private static final int NEW = 3;

    private final int guides;
    private final List<Integer> guideOf = new ArrayList<>();
    private final WellSpelt wellSpelt;
    private final Embedder embedder;
    private volatile @Nullable Learned learned;

    /**
     * What is known once the vectors are there.
     *
     * @param floor how near a phrasing is on average to a guide that is not its own
     * @param worth the share of phrasings that the others alone bring to their guide, 0 to 1
     */
    record Learned(List<float[]> vectors, double floor, double worth) {}

    Dense(List<Guide> guides, Vocabulary vocabulary, Embedder embedder) {
        this.guides = guides.size();
        this.wellSpelt = wellSpelt(guides, vocabulary);
        this.embedder = embedder;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < guides.size(); i++) {
            for (String text : texts(guides.get(i))) {
                texts.add(text);
                guideOf.add(i);
            }
        }
        if (guides.size() > 1) {
            embedder.learn(texts, vectors -> learned = tried(vectors));
        }
    }

    /** What a guide says is well spelt, unlike what people say. */
    static WellSpelt wellSpelt(List<Guide> guides, Vocabulary vocabulary) {
        return new WellSpelt(
                guides.stream()
                        .flatMap(guide -> Stream.concat(
                                Stream.of(guide.title(), guide.intro(), guide.body()),
                                guide.steps().stream().flatMap(step -> Stream.of(step.title(), step.text()))))
                        .toList(),
                vocabulary,
                word -> vocabulary.stop(word) || vocabulary.vague(word));
    }

    /** What people say; of an article nobody may have told that, so also how it begins. */
    private static List<String> texts(Guide guide) {
        List<String> texts = new ArrayList<>(GuideIndex.said(guide));
        if (guide.article()) {
            texts.add(guide.body().substring(0, Math.min(BEGINNING, guide.body().length())));
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    /**
     * The fits in their order with the model's word; as they are when it has none.
     *
     * @param margins by guide, what was learned from the phrasings says of the message
     */
    List<Fit> order(String text, List<Fit> fits, double[] margins) {
        Learned now = learned;
        // A model reads other letters than ours: of texting it knows less than the words and their sounds do.
        if (now == null || !wellSpelt.test(text)) {
            return fits;
        }
        Optional<float[]> vector = embedder.of(text);
        return vector.isEmpty() ? fits : order(fits, margins, nearness(vector.get(), now));
    }

    @Nullable
    Learned learned() {
        return learned;
    }

    private static List<Fit> order(List<Fit> fits, double[] margins, double[] nearness) {
        List<Fit> order = new ArrayList<>();
        boolean[] known = new boolean[nearness.length];
        for (Fit fit : fits) {
            known[fit.guide()] = true;
            double rank = fit.rank() + WEIGHT * nearness[fit.guide()];
            order.add(fit.ranked(rank));
        }
        List<Fit> others = new ArrayList<>();
        for (int i = 0; i < nearness.length; i++) {
            if (!known[i] && nearness[i] > 0) {
                double rank = Weigher.LEARNED * margins[i] + WEIGHT * nearness[i];
                others.add(new Fit(i, rank, 0, 0, 0, -1, margins[i]));
            }
        }
        Comparator<Fit> best = Comparator.comparingDouble(Fit::rank).reversed();
        others.stream().sorted(best).limit(NEW).forEach(order::add);
        order.sort(best);
        return order;
    }

    /** By guide, 0 to what the model is worth. */
    private double[] nearness(float[] vector, Learned now) {
        return Arrays.stream(nearest(vector, now.vectors(), -1))
                .map(cosine -> now.worth() * Math.clamp((cosine - now.floor()) / (1 - now.floor()), 0, 1))
                .toArray();
    }

    /** Models differ in how near they put everything, and some know no French: both show on our own phrasings. */
    private Learned tried(List<float[]> vectors) {
        int step = Math.max(1, vectors.size() / TRIED);
        double floor = 0;
        int seen = 0;
        int right = 0;
        int tried = 0;
        for (int i = 0; i < vectors.size(); i += step) {
            int own = guideOf.get(i);
            double[] nearest = nearest(vectors.get(i), vectors, i);
            double best = NONE;
            double sum = 0;
            for (int guide = 0; guide < guides; guide++) {
                if (guide != own) {
                    best = Math.max(best, nearest[guide]);
                    sum += nearest[guide];
                }
            }
            floor += sum / (guides - 1);
            seen++;
            if (nearest[own] > NONE) {
                tried++;
                right += nearest[own] > best ? 1 : 0;
            }
        }
        return new Learned(vectors, Math.min(0.99, floor / seen), tried == 0 ? UNTRIED : (double) right / tried);
    }

    /** By guide, the cosine with its nearest phrasing. */
    private double[] nearest(float[] vector, List<float[]> vectors, int except) {
        double[] nearest = new double[guides];
        Arrays.fill(nearest, NONE);
        for (int i = 0; i < vectors.size(); i++) {
            if (i != except) {
                int guide = guideOf.get(i);
                nearest[guide] = Math.max(nearest[guide], cosine(vector, vectors.get(i)));
            }
        }
        return nearest;
    }

    private static double cosine(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
