package fr.aiguilleur.places;

import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A workshop beside a place.
 *
 * @param distance "à 3 km"; empty when it is not known
 */
public record Workshop(String id, String title, boolean example, String when, String where, String distance) {

    private static final String EXAMPLE = "[Exemple] ";

    static Workshop of(Occurrence occurrence, @Nullable Double km, ZonedDateTime now) {
        Event event = occurrence.event();
        return new Workshop(
                occurrence.id(),
                event.title().replace(EXAMPLE, ""),
                event.example(),
                occurrence.dayInFrench(now) + ", " + occurrence.hoursInFrench(),
                event.venue().inFrench(),
                km == null ? "" : km < 1 ? "tout près" : "à environ " + Math.round(km) + " km");
    }
}
