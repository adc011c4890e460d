package fr.aiguilleur.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import fr.aiguilleur.learning.Look.Traits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Has learned, from example texts of each kind, a line between each kind and all the others. */
public final class Classifier {

    /** Found on dev.tsv of the tests of retrieval, as all that follows from it. */
    private static final double COST = 0.3;

    private static final double ROUGHLY = 1;
    /** One text of so many is read again to see whether we still read as when it was learned. */
    private static final int SAMPLE = 20;

    static {
        Linear.disableDebugOutput(); // it prints dots
    }

    private final int kinds;
    private final Look look;
    private final Features features;
    /** The weights of each kind of text, feature by feature. */
    private final float[] weights;

    private Classifier(int kinds, Look look, Features features, float[] weights) {
        this.kinds = kinds;
        this.look = look;
        this.features = features;
        this.weights = weights;
    }

    /** What was learned from these texts before, or else learned now and kept. */
    static Classifier of(List<List<String>> kindsOfTexts, Look look, Shelf shelf) {
        String name = Shelf.name(COST + " " + ROUGHLY, kindsOfTexts);
        int sample = sample(kindsOfTexts, look);
        return shelf.find(name, file -> read(file, sample, look)).orElseGet(() -> {
            Classifier learned = learn(kindsOfTexts, look);
            shelf.keep(name, file -> learned.write(file, sample));
            return learned;
        });
    }

    private static int sample(List<List<String>> kindsOfTexts, Look look) {
        List<String> texts = kindsOfTexts.stream().flatMap(List::stream).toList();
        return IntStream.iterate(0, text -> text < texts.size(), text -> text + SAMPLE)
                .mapToObj(text -> look.traits(texts.get(text)))
                .toList()
                .hashCode();
    }

    private static Classifier learn(List<List<String>> kindsOfTexts, Look look) {
        int kinds = kindsOfTexts.size();
        Features features = new Features();
        List<Traits> traits = new ArrayList<>();
        List<Integer> kindOf = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            for (String text : kindsOfTexts.get(kind)) {
                traits.add(look.traits(text));
                kindOf.add(kind);
            }
        }
        features.learn(traits);
        Feature[][] all = traits.stream().map(features::of).toArray(Feature[][]::new);
        Classifier learned = new Classifier(kinds, look, features, new float[(features.count() + 1) * kinds]);
        learned.learn(all, kindOf);
        return learned;
    }

    private void learn(Feature[][] all, List<Integer> kindOf) {
        if (kinds == 2) {
            train(0, all, kindOf);
            for (int row = 0; row < weights.length; row += 2) {
                weights[row + 1] = -weights[row]; // what is not one is the other
            }
        } else {
            IntStream.range(0, kinds).parallel().forEach(kind -> train(kind, all, kindOf));
        }
    }

    /** By kind, on which side of its line a text is, and how far: from 1, surely one of its own, to -1, surely not. */
    public double[] margins(String text) {
        double[] margins = new double[kinds];
        features.each(look.again(text), (number, value) -> {
            int row = number * kinds;
            for (int kind = 0; kind < kinds; kind++) {
                margins[kind] += value * weights[row + kind];
            }
        });
        return margins;
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
        double[] found = model.getFeatureWeights();
        for (int feature = 0; feature < features.count(); feature++) {
            weights[(feature + 1) * kinds + kind] = (float) (side * found[feature]);
        }
    }

    private void write(DataOutputStream file, int sample) throws IOException {
        file.writeInt(sample);
        file.writeInt(kinds);
        features.write(file);
        for (float weight : weights) {
            file.writeFloat(weight);
        }
    }

    private static Optional<Classifier> read(DataInputStream file, int sample, Look look) throws IOException {
        if (file.readInt() != sample) {
            return Optional.empty();
        }
        int kinds = file.readInt();
        Features features = Features.read(file);
        float[] weights = new float[(features.count() + 1) * kinds];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = file.readFloat();
        }
        return Optional.of(new Classifier(kinds, look, features, weights));
    }
}
