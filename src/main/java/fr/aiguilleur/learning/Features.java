package fr.aiguilleur.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import fr.aiguilleur.learning.Look.Traits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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

    private final List<Double> rarities = new ArrayList<>();
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
                rarities.add(rarity(times, texts.size()));
                numbers.put(trait, numbers.size() + 1);
            }
        });
    }

    void write(DataOutputStream file) throws IOException {
        file.writeDouble(rarest);
        file.writeInt(numbers.size());
        for (Map.Entry<String, Integer> trait : numbers.entrySet()) {
            file.writeUTF(trait.getKey());
            file.writeInt(trait.getValue());
            file.writeDouble(rarities.get(trait.getValue() - 1));
        }
    }

    static Features read(DataInputStream file) throws IOException {
        Features features = new Features();
        features.rarest = file.readDouble();
        int count = file.readInt();
        features.rarities.addAll(Collections.nCopies(count, 0.0));
        for (int i = 0; i < count; i++) {
            String trait = file.readUTF();
            int number = file.readInt();
            features.numbers.put(trait, number);
            features.rarities.set(number - 1, file.readDouble());
        }
        return features;
    }

    private static double rarity(int times, int texts) {
        return Math.log((1.0 + texts) / (1 + times)) + 1;
    }

    int count() {
        return numbers.size() + 1;
    }

    /** The known traits, each kind as long as the other whatever the length of the text. */
    Feature[] of(Traits text) {
        List<Feature> features = new ArrayList<>();
        features.add(new FeatureNode(numbers.size() + 1, 0.5)); // what every text has: the weight of having said little
        add(text.stems(), features);
        add(text.sounds(), features);
        features.sort(Comparator.comparingInt(Feature::getIndex));
        return features.toArray(Feature[]::new);
    }

    private void add(Map<String, Integer> traits, List<Feature> features) {
        int first = features.size();
        double length = 0;
        for (Map.Entry<String, Integer> trait : traits.entrySet()) {
            Integer number = numbers.get(trait.getKey());
            double rarity = number == null ? rarest : rarities.get(number - 1);
            double value = (1 + Math.log(trait.getValue())) * rarity;
            length += value * value;
            if (number != null) {
                features.add(new FeatureNode(number, value));
            }
        }
        for (Feature feature : features.subList(first, features.size())) {
            feature.setValue(feature.getValue() / Math.sqrt(length));
        }
    }
}
