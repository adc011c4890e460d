package fr.aiguilleur.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** What goes wrong with one message, and for how long where it takes time. */
record Fault(Mode mode, Duration pause) {

    static final Fault NONE = new Fault(Mode.NONE, Duration.ZERO);

    /** The ways a provider or the way to it goes wrong. */
    enum Mode {
        @JsonProperty("none")
        NONE,
        /** Not accepted, says so. */
        @JsonProperty("500")
        ERROR,
        @JsonProperty("503")
        UNAVAILABLE,
        @JsonProperty("429")
        TOO_MANY,
        /** Accepted and delivered; the answer comes after everybody has stopped waiting. */
        @JsonProperty("timeout-after-accept")
        TIMEOUT_AFTER_ACCEPT,
        /** Not accepted; the connection breaks within the answer. */
        @JsonProperty("reset")
        RESET,
        @JsonProperty("duplicate-callbacks")
        DUPLICATE_CALLBACKS,
        @JsonProperty("late-callbacks")
        LATE_CALLBACKS,
        @JsonProperty("reordered-callbacks")
        REORDERED_CALLBACKS
    }
}
