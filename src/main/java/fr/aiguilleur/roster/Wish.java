package fr.aiguilleur.roster;

import fr.aiguilleur.roster.Colleague.Presence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes about an operator; null leaves a thing as it is.
 *
 * @param presence HERE or PAUSED: nobody can wish to be away, they leave
 */
public record Wish(
        @Nullable Presence presence,
        @Nullable Integer capacity,
        @Nullable Set<String> skills,
        @Nullable Set<String> languages,
        @Nullable Set<String> groups) {}
