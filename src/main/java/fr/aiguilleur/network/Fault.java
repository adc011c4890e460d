package fr.aiguilleur.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** What goes wrong with one message, and for how long where it takes time. */
public record Fault(Mode mode, Duration pause) {

    public static final Fault NONE = new Fault(Mode.NONE, Duration.ZERO);

    /** The ways a provider or the way to it goes wrong. */
    public enum Mode {
        @JsonProperty("none")
        NONE,
        /** Not accepted, says so. */
        @JsonProperty("500")
        ERROR,
        /** Accepted and delivered, says the contrary. */
        @JsonProperty("500-after-accept")
        ERROR_AFTER_ACCEPT,
        @JsonProperty("503")
        UNAVAILABLE,
        @JsonProperty("429")
        TOO_MANY,
        /** Accepted, but only after everybody has stopped waiting. */
        @JsonProperty("slow-before-accept")
        SLOW_BEFORE_ACCEPT,
        /** Accepted and delivered; the answer comes after everybody has stopped waiting. */
        @JsonProperty("timeout-after-accept")
        TIMEOUT_AFTER_ACCEPT,
        /** Not accepted; the connection breaks within the answer. */
        @JsonProperty("reset")
        RESET,
        /** Accepted and delivered; the connection breaks within the answer. */
        @JsonProperty("reset-after-accept")
        RESET_AFTER_ACCEPT,
        /** It waits in the provider's queue; when that takes longer than it is valid, it fails. */
        @JsonProperty("late-delivery")
        LATE_DELIVERY,
        /** It has waited in the provider's queue until it was no longer valid, all at once. */
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("duplicate-callbacks")
        DUPLICATE_CALLBACKS,
        @JsonProperty("late-callbacks")
        LATE_CALLBACKS,
        @JsonProperty("reordered-callbacks")
        REORDERED_CALLBACKS,
        /** All is told before the post is answered. */
        @JsonProperty("early-callbacks")
        EARLY_CALLBACKS,
        @JsonProperty("lost-callbacks")
        LOST_CALLBACKS,
        /** What a phone wrote is in the provider's list, nobody is called. */
        @JsonProperty("webhook-lost")
        WEBHOOK_LOST,
        @JsonProperty("webhook-doubled")
        WEBHOOK_DOUBLED,
        @JsonProperty("webhook-late")
        WEBHOOK_LATE;

        /** Whether it is about what phones write, not about what they are sent. */
        boolean inbound() {
            return this == WEBHOOK_LOST || this == WEBHOOK_DOUBLED || this == WEBHOOK_LATE;
        }
    }
}
