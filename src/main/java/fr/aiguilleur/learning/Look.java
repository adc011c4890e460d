package fr.aiguilleur.learning;

import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What classifiers see of a text: its stems alone and two by two, and pieces of how its words sound. */
final class Look {

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 4;

    private final Spelling spelling;
    /** Several classifiers judge one message, which is looked at once. */
    private volatile Seen last = new Seen("", new Traits(Map.of(), Map.of()));

    /** How often each stem and each piece of sound is in one text. */
    record Traits(Map<String, Integer> stems, Map<String, Integer> sounds) {}

    private record Seen(String text, Traits traits) {}

    Look(Spelling spelling) {
        this.spelling = spelling;
    }

    Traits again(String text) {
        Seen seen = last;
        if (!seen.text().equals(text)) {
            seen = new Seen(text, traits(text));
            last = seen;
        }
        return seen.traits();
    }

    Traits traits(String text) {
        Map<String, Integer> stems = new LinkedHashMap<>();
        Map<String, Integer> sounds = new LinkedHashMap<>();
        String before = "";
        for (Word word : Words.of(text)) {
            String stem = spelling.stem(word.norm());
            stems.merge(stem, 1, Integer::sum);
            if (!before.isEmpty()) {
                stems.merge(before + " " + stem, 1, Integer::sum);
            }
            before = stem;
            pieces("_" + spelling.sound(word.norm()) + "_", sounds);
        }
        return new Traits(stems, sounds);
    }

    /** Marked as sounds by a capital X, which no stem has. */
    private static void pieces(String sound, Map<String, Integer> pieces) {
        for (int size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
            for (int at = 0; at + size <= sound.length(); at++) {
                pieces.merge("X" + sound.substring(at, at + size), 1, Integer::sum);
            }
        }
    }
}
