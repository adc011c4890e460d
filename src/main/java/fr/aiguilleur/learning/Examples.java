package fr.aiguilleur.learning;

import fr.aiguilleur.text.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A file of example texts under labels, and what was learned from them. */
public final class Examples {

    private final List<String> labels;
    private final Supplier<Classifier> learned;

    /**
     * The label that fits a text best.
     *
     * @param margin how surely: from 1, surely so, to -1, surely not
     * @param lead by how much it is ahead of the next label
     */
    public record Guess(String label, double margin, double lead) {}

    Examples(List<String> labels, Supplier<Classifier> learned) {
        this.labels = labels;
        this.learned = learned;
    }

    /** The examples of a text file beside a class: a label in [brackets], then its examples, a line each. */
    public static Map<String, List<String>> texts(Class<?> beside, String file) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        String label = "";
        for (String line : Lines.of(beside, file)) {
            if (line.startsWith("[")) {
                label = line.substring(1, line.length() - 1);
            } else {
                texts.computeIfAbsent(label, added -> new ArrayList<>()).add(line);
            }
        }
        return texts;
    }

    /** What a text is most like. */
    public Guess guess(String text) {
        double[] margins = learned.get().margins(text);
        int best = 0;
        int next = 1;
        for (int i = 1; i < margins.length; i++) {
            if (margins[i] > margins[best]) {
                next = best;
                best = i;
            } else if (next == best || margins[i] > margins[next]) {
                next = i;
            }
        }
        return new Guess(labels.get(best), margins[best], margins[best] - margins[next]);
    }
}
