package fr.aiguilleur.roster;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator as colleagues see them.
 *
 * @param capacity how many people they help at once at most
 * @param skills what they are good at, in the words of guides' sections ("demarches", "smartphone")
 * @param languages ISO 639-1 codes; everybody has "fr"
 * @param groups to whom a conversation may be passed without naming a person ("Impôts")
 * @param seenAt the last sign of life of a console of theirs; null when none was ever open
 */
public record Colleague(
        String id,
        String name,
        Presence presence,
        int capacity,
        Set<String> skills,
        Set<String> languages,
        Set<String> groups,
        @Nullable Instant seenAt) {

    /** Whether somebody may be given people now. */
    public enum Presence {
        /** Takes people. */
        HERE,
        /** Finishes with the people they have, takes no more. */
        PAUSED,
        /** No console of theirs gives a sign of life. */
        AWAY
    }
}
