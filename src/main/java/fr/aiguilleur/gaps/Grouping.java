package fr.aiguilleur.gaps;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has a model say which questions are about the same thing. */
@Component
class Grouping {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LEAST = 2;
    private static final int MOST_GROUPS = 12;

    private final Model model;

    Grouping(Model model) {
        this.model = model;
    }

    /**
     * Questions about the same thing.
     *
     * @param title the model's
     * @param questions as they are shown already
     */
    record Group(String title, List<Asked> questions) {}

    boolean on() {
        return model.on();
    }

    /** Nothing when the model gave none that holds. */
    List<Group> of(List<Asked> questions) {
        if (questions.size() < LEAST || !model.on()) {
            return List.of();
        }
        List<Map<String, ?>> numbered = IntStream.range(0, questions.size())
                .<Map<String, ?>>mapToObj(
                        at -> Map.of("number", at + 1, "text", questions.get(at).words()))
                .toList();
        Set<Integer> taken = new HashSet<>();
        return model
                .ask(Task.CLUSTERS, Map.of("questions", numbered), PATIENCE)
                .map(form -> form.path("groups").valueStream().toList())
                .orElse(List.of())
                .stream()
                .map(group -> group(group, questions, taken))
                .filter(group -> group.questions().size() >= LEAST)
                .limit(MOST_GROUPS)
                .toList();
    }

    /** A question is in the first group that names it. */
    private static Group group(JsonNode group, List<Asked> questions, Set<Integer> taken) {
        String title = Plain.of(group.path("title").asString("")).orElse("");
        List<Integer> numbers = title.isEmpty()
                ? List.of()
                : group.path("items")
                        .valueStream()
                        .map(JsonNode::asInt)
                        .filter(number -> number >= 1 && number <= questions.size())
                        .filter(number -> !taken.contains(number))
                        .distinct()
                        .toList();
        if (numbers.size() >= LEAST) {
            taken.addAll(numbers);
        }
        return new Group(
                title, numbers.stream().map(number -> questions.get(number - 1)).toList());
    }
}
