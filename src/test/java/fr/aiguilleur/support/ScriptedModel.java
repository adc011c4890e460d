package fr.aiguilleur.support;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model that says what a test wrote down, and is off until one does. */
public final class ScriptedModel implements Model {

    /** What it was asked, as it would be sent. */
    public record Asked(Task task, JsonNode data) {}

    private final Map<Task, Function<JsonNode, String>> script = new EnumMap<>(Task.class);
    private final List<Asked> asked = new ArrayList<>();

    /** From now on it is on, and answers this task so; "" is no answer. */
    public synchronized ScriptedModel answers(Task task, Function<JsonNode, String> answer) {
        script.put(task, answer);
        return this;
    }

    public synchronized void off() {
        script.clear();
        asked.clear();
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized boolean on() {
        return !script.isEmpty();
    }

    @Override
    public synchronized Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
        JsonNode sent = JsonMapper.shared().valueToTree(data);
        asked.add(new Asked(task, sent));
        String answer = script.getOrDefault(task, _ -> "").apply(sent);
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonMapper.shared().readTree(answer));
    }
}
