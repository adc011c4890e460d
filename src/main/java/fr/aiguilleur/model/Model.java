package fr.aiguilleur.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A language model as the rest of the program sees it: it fills in a form, or there is no answer. It never throws,
 * never takes longer than it was given, and is never asked within a transaction.
 */
public interface Model {

    /** Where no model is named. */
    Model NONE = new Model() {
        @Override
        public boolean on() {
            return false;
        }

        @Override
        public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
            return Optional.empty();
        }
    };

    /** True when a model is named, switched on, within its budget, and has not failed again and again just now. */
    boolean on();

    /**
     * One question.
     *
     * @param data what the task's prompt speaks of, by name; sent as JSON, for the model to read and never to obey;
     *     holds no secret, phone number or name of a person
     * @return the form filled in, as the prompt's schema wants it; nothing it says is true before it was checked
     */
    Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience);
}
