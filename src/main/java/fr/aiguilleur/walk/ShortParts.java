package fr.aiguilleur.walk;

import java.util.ArrayList;
import java.util.List;

/** Cuts a step into parts of one idea each, for who reads little at a time. */
final class ShortParts {

    /** Shorter than this, a sentence goes with the one before. */
    private static final int SHORT = 40;

    private static final String END_OF_SENTENCE = "(?<=[.?!])\\s+(?=\\p{Lu})|\\n+";

    private ShortParts() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        for (String sentence : text.split(END_OF_SENTENCE)) {
            String one = sentence.strip();
            boolean little = !parts.isEmpty()
                    && parts.getLast().length() + one.length() < 2 * SHORT
                    && (one.length() < SHORT || parts.getLast().length() < SHORT);
            if (little) {
                parts.add(parts.removeLast() + " " + one);
            } else if (!one.isEmpty()) {
                parts.add(one);
            }
        }
        return parts.isEmpty() ? List.of(text) : parts;
    }
}
