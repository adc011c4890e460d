package fr.aiguilleur.report;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that somebody saw in what we say of a place.
 *
 * @param place its identifier in the directory
 * @param name its name then
 * @param words without secrets; may be empty
 * @param contact to answer who told it; null when not given, or once handled
 * @param handledBy the coordinator's account
 */
public record Report(
        UUID id,
        String place,
        String name,
        State state,
        Wrong wrong,
        String words,
        @Nullable String contact,
        OffsetDateTime toldAt,
        @Nullable OffsetDateTime handledAt,
        @Nullable String handledBy) {

    /** What became of it. */
    public enum State {
        WAITING("à regarder"),
        CORRECTED("corrigé"),
        DISMISSED("sans suite");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is wrong. */
    public enum Wrong {
        CLOSED("Ce lieu a fermé pour toujours"),
        HOURS("Les horaires ne sont pas bons"),
        PHONE("Le téléphone n'est pas bon"),
        ADDRESS("L'adresse n'est pas bonne"),
        OTHER("Autre chose");

        private final String label;

        Wrong(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Wrong> named(String name) {
            return Arrays.stream(values())
                    .filter(wrong -> wrong.name().equals(name))
                    .findFirst();
        }
    }
}
