package fr.aiguilleur.evaluation;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A model that is measured, and that a run switches on and off. */
final class SwitchedModel implements Model {

    private final Model model;
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean on;

    SwitchedModel(Model model) {
        this.model = model;
    }

    void turn(boolean wanted) {
        on = wanted;
    }

    @Override
    public boolean on() {
        return on && model.on();
    }

    @Override
    public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
        long begun = System.nanoTime();
        try {
            return model.ask(task, data, patience);
        } finally {
            millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    int asked() {
        return millis.size();
    }

    /** So many of a hundred answers came within this many milliseconds. */
    long within(int percent) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
