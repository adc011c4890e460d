package fr.aiguilleur.console;

import fr.aiguilleur.roster.Colleague;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operator as the console and the API show them.
 *
 * @param presence here, paused or away
 * @param load how many people they help now
 */
record ColleagueView(
        String id,
        String name,
        String presence,
        int load,
        int capacity,
        Set<String> groups,
        Set<String> languages,
        Set<String> skills) {

    static ColleagueView of(Colleague colleague, long load) {
        return new ColleagueView(
                colleague.id(),
                colleague.name(),
                colleague.presence().name().toLowerCase(Locale.ROOT),
                Math.toIntExact(load),
                colleague.capacity(),
                new TreeSet<>(colleague.groups()),
                new TreeSet<>(colleague.languages()),
                new TreeSet<>(colleague.skills()));
    }
}
