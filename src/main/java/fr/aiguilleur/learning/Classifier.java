package fr.aiguilleur.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import fr.aiguilleur.learning.Features.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Has learned, from example texts of each kind, a line between each kind and all the others. */
public final class Classifier {

    /** Found on dev.tsv of the tests of retrieval, as all that follows from it. */
    private static final double COST = 0.3;

    private static final double ROUGHLY = 1;

    static {
        Linear.disableDebugOutput(); // it prints dots
    }

    private final int kinds;
    private final Features features;
    private final int size;
    /** The weights of each kind of text, feature by feature. */
    private final float[] weights;

    Classifier(List<List<String>> kindsOfTexts, Spelling spelling, Shelf shelf) {
        kinds = kindsOfTexts.size();
        features = new Features(spelling);
        List<Traits> traits = new ArrayList<>();
        List<Integer> kindOf = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            for (String text : kindsOfTexts.get(kind)) {
                traits.add(features.traits(text));
                kindOf.add(kind);
            }
        }
        features.learn(traits);
        Feature[][] all = traits.stream().map(features::of).toArray(Feature[][]::new);
        size = (features.count() + 1) * kinds;
        weights = shelf.weights(COST + " " + ROUGHLY, all, kindOf, size, () -> learn(all, kindOf));
    }

    private float[] learn(Feature[][] all, List<Integer> kindOf) {
        float[] learned = new float[size];
        if (kinds == 2) {
            train(0, all, kindOf, learned);
            for (int row = 0; row < learned.length; row += 2) {
                learned[row + 1] = -learned[row]; // what is not one is the other
            }
        } else {
            IntStream.range(0, kinds).parallel().forEach(kind -> train(kind, all, kindOf, learned));
        }
        return learned;
    }

    /** By kind, on which side of its line a text is, and how far: from 1, surely one of its own, to -1, surely not. */
    public double[] margins(String text) {
        double[] margins = new double[kinds];
        for (Feature feature : features.of(features.traits(text))) {
            int row = feature.getIndex() * kinds;
            for (int kind = 0; kind < kinds; kind++) {
                margins[kind] += feature.getValue() * weights[row + kind];
            }
        }
        return margins;
    }

    private void train(int kind, Feature[][] texts, List<Integer> kindOf, float[] weights) {
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = features.count();
        problem.x = texts;
        problem.y = kindOf.stream().mapToDouble(of -> of == kind ? 1 : -1).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, ROUGHLY);
        parameter.setRandom(new Random(kind)); // each start of the application learns the same
        Model model = Linear.train(problem, parameter);
        double side = model.getLabels()[0];
        double[] found = model.getFeatureWeights();
        for (int feature = 0; feature < features.count(); feature++) {
            weights[(feature + 1) * kinds + kind] = (float) (side * found[feature]);
        }
    }
}
