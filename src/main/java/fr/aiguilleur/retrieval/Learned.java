package fr.aiguilleur.retrieval;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.retrieval.Features.Traits;
import fr.aiguilleur.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was learned from how people word each need: a line between each guide and all the others. */
final class Learned {

    /** Found on dev.tsv of the tests, as all that follows from it. */
    private static final double COST = 0.3;

    private static final double ROUGHLY = 0.5;
    private static final int REMEMBERED = 2;

    /** The applications of one machine that serve the same guides learn once. */
    private static final Map<List<List<String>>, Learned> KNOWN = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<List<String>>, Learned> eldest) {
            return size() > REMEMBERED;
        }
    };

    static {
        Linear.disableDebugOutput(); // it prints dots
    }

    private final int guides;
    private final int kinds;
    private final Features features;
    /** The weights of each kind of text, feature by feature. */
    private final float[] weights;

    /**
     * On which side of its line a text is, and how far: from 1, surely one of its own, to -1, surely not.
     *
     * @param guides by guide
     * @param outside of what no guide is about
     */
    record Margins(double[] guides, double outside) {}

    private Learned(List<List<String>> texts, Vocabulary vocabulary) {
        guides = texts.size() - 1;
        kinds = guides > 1 ? texts.size() : 0;
        features = new Features(vocabulary);
        List<Traits> traits = new ArrayList<>();
        List<Integer> kindOf = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            for (String text : texts.get(kind)) {
                traits.add(features.traits(text));
                kindOf.add(kind);
            }
        }
        features.learn(traits);
        Feature[][] all = traits.stream().map(features::of).toArray(Feature[][]::new);
        weights = new float[(features.count() + 1) * kinds];
        IntStream.range(0, kinds).parallel().forEach(kind -> train(kind, all, kindOf));
    }

    /** What these guides teach; of fewer than two there is nothing to tell apart. */
    static Learned from(List<Guide> guides, Vocabulary vocabulary) {
        List<List<String>> texts =
                new ArrayList<>(guides.stream().map(Learned::texts).toList());
        texts.add(Lines.of(Learned.class, "outside.txt"));
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(texts, unknown -> new Learned(unknown, vocabulary));
        }
    }

    Margins margins(String text) {
        double[] margins = new double[guides + 1];
        if (kinds == 0) {
            Arrays.fill(margins, -1);
        } else {
            for (Feature feature : features.of(features.traits(text))) {
                int row = feature.getIndex() * kinds;
                for (int kind = 0; kind < kinds; kind++) {
                    margins[kind] += feature.getValue() * weights[row + kind];
                }
            }
        }
        return new Margins(Arrays.copyOf(margins, guides), margins[guides]);
    }

    /** The title counts twice; the steps have the words that a longer story uses. */
    private static List<String> texts(Guide guide) {
        Stream<String> said = Stream.concat(guide.phrasings().stream(), Stream.of(guide.title(), guide.title()));
        Stream<String> told = guide.steps().stream().map(step -> step.title() + ". " + step.text());
        return Stream.concat(said, told).toList();
    }

    private void train(int kind, Feature[][] texts, List<Integer> kindOf) {
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = features.count();
        problem.x = texts;
        problem.y = kindOf.stream().mapToDouble(of -> of == kind ? 1 : -1).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, ROUGHLY);
        parameter.setRandom(new Random(kind)); // each start of the application learns the same
        Model model = Linear.train(problem, parameter);
        double side = model.getLabels()[0];
        double[] learned = model.getFeatureWeights();
        for (int feature = 0; feature < features.count(); feature++) {
            weights[(feature + 1) * kinds + kind] = (float) (side * learned[feature]);
        }
    }
}
