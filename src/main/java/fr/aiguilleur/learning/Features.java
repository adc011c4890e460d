package fr.aiguilleur.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import fr.aiguilleur.learning.Look.Traits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traits that a classifier learned, each with its number and how rare it is. */
final class Features {

    /** What only one text says teaches nothing about the next. */
    private static final int SEEN = 2;

    /** From what was seen to its number; the classifier counts from 1. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private double[] rarities = {};
    /** Of what was never seen: who speaks of other things is like none of the texts. */
    private double rarest;

    /** Learns which traits there are and how rare each is. */
    void learn(List<Traits> texts) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        rarest = rarity(1, texts.size());
        for (Traits text : texts) {
            text.stems().keySet().forEach(trait -> seen.merge(trait, 1, Integer::sum));
            text.sounds().keySet().forEach(trait -> seen.merge(trait, 1, Integer::sum));
        }
        seen.forEach((trait, times) -> {
            if (times >= SEEN) {
                numbers.put(trait, numbers.size() + 1);
            }
        });
        rarities = new double[numbers.size()];
        numbers.forEach((trait, number) -> rarities[number - 1] = rarity(seen.getOrDefault(trait, 1), texts.size()));
    }

    void write(DataOutputStream file) throws IOException {
        file.writeDouble(rarest);
        file.writeInt(numbers.size());
        for (Map.Entry<String, Integer> trait : numbers.entrySet()) {
            file.writeUTF(trait.getKey());
            file.writeInt(trait.getValue());
            file.writeDouble(rarities[trait.getValue() - 1]);
        }
    }

    static Features read(DataInputStream file) throws IOException {
        Features features = new Features();
        features.rarest = file.readDouble();
        int count = file.readInt();
        features.rarities = new double[count];
        for (int i = 0; i < count; i++) {
            String trait = file.readUTF();
            int number = file.readInt();
            features.numbers.put(trait, number);
            features.rarities[number - 1] = file.readDouble();
        }
        return features;
    }

    private static double rarity(int times, int texts) {
        return Math.log((1.0 + texts) / (1 + times)) + 1;
    }

    int count() {
        return numbers.size() + 1;
    }

    /** Takes the known traits of a text one by one. */
    interface Taker {

        /** @param value how much it counts, each kind of traits as much as the other whatever the length of the text */
        void take(int number, double value);
    }

    void each(Traits text, Taker taker) {
        taker.take(numbers.size() + 1, 0.5); // what every text has: the weight of having said little
        each(text.stems(), taker);
        each(text.sounds(), taker);
    }

    private void each(Map<String, Integer> traits, Taker taker) {
        int[] known = new int[traits.size()];
        double[] values = new double[traits.size()];
        int count = 0;
        double length = 0;
        for (Map.Entry<String, Integer> trait : traits.entrySet()) {
            int number = numbers.getOrDefault(trait.getKey(), 0);
            double rarity = number == 0 ? rarest : rarities[number - 1];
            int times = trait.getValue();
            double value = times == 1 ? rarity : (1 + Math.log(times)) * rarity;
            length += value * value;
            if (number != 0) {
                known[count] = number;
                values[count++] = value;
            }
        }
        double root = Math.sqrt(length);
        for (int i = 0; i < count; i++) {
            taker.take(known[i], values[i] / root);
        }
    }

    /** The same in the form that learning wants, by number. */
    Feature[] of(Traits text) {
        List<Feature> features = new ArrayList<>();
        each(text, (number, value) -> features.add(new FeatureNode(number, value)));
        features.sort(Comparator.comparingInt(Feature::getIndex));
        return features.toArray(Feature[]::new);
    }
}
