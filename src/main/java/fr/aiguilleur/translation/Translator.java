package fr.aiguilleur.translation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates what people and operators write, where a deployer has named a service for it. */
public interface Translator {

    /** Where none is named. */
    Translator NONE = new Translator() {
        @Override
        public Set<String> languages() {
            return Set.of();
        }

        @Override
        public Optional<String> translate(String text, String from, String to) {
            return Optional.empty();
        }
    };

    /** ISO 639-1 codes it can translate from and to now; empty when there is no service, or it does not answer. */
    Set<String> languages();

    /** Whether it is a language model, whose part in a turn is kept with it. */
    default boolean model() {
        return false;
    }

    /**
     * The same in another language, or nothing when that fails in any way.
     *
     * @param text without secrets
     */
    Optional<String> translate(String text, String from, String to);

    /** The same where some names, such as those of places, should stay as they are written. */
    default Optional<String> translate(String text, List<String> names, String from, String to) {
        return translate(text, from, to);
    }
}
