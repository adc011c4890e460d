package fr.aiguilleur.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What a relay wrote and ticked about the person in front of them, as the form sent it.
 *
 * @param text one sentence; may be empty
 * @param read the sentence that was read when the questions were filled in; empty when none was
 * @param town as typed
 * @param ticked ids of options by id of question
 * @param compared ids of the places to see side by side
 */
record Sought(String text, String read, String town, Map<String, Set<String>> ticked, Set<String> compared) {

    static final Sought NOTHING = new Sought("", "", "", Map.of(), Set.of());

    /** Names of the fields that hold answers begin so. */
    static final String QUESTION = "q-";

    private static final int LONGEST = 1000;
    private static final int LONGEST_TOWN = 80;
    private static final int MOST_COMPARED = 4;

    static Sought of(MultiValueMap<String, String> form) {
        Map<String, Set<String>> ticked = new HashMap<>();
        form.forEach((name, values) -> {
            Set<String> options =
                    values.stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
            if (name.startsWith(QUESTION) && !options.isEmpty()) {
                ticked.put(name.substring(QUESTION.length()), options);
            }
        });
        return new Sought(
                text(form, "text", LONGEST),
                text(form, "read", LONGEST),
                text(form, "commune", LONGEST_TOWN),
                Map.copyOf(ticked),
                form.getOrDefault("compare", List.of()).stream()
                        .limit(MOST_COMPARED)
                        .collect(Collectors.toSet()));
    }

    public boolean empty() {
        return text.isEmpty() && ticked.isEmpty();
    }

    /** The relay has seen how this sentence was read: what is ticked is all that holds. */
    boolean corrected() {
        return text.equals(read);
    }

    /** Another sentence than the one the answers were read from: of somebody else. */
    boolean anew() {
        return !read.isEmpty() && !corrected();
    }

    private static String text(MultiValueMap<String, String> form, String name, int longest) {
        String given = form.getFirst(name);
        String text = given == null ? "" : given.strip();
        return text.substring(0, Math.min(text.length(), longest));
    }
}
