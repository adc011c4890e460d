package fr.aiguilleur.noticeboard;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.gazetteer.Point;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page shows it.
 *
 * @param day its heading in the list
 * @param distance "à 3 km"; empty when it is not known
 * @param fee empty when it is not told
 */
public record EventCard(
        String id,
        String day,
        String hours,
        String title,
        boolean example,
        String where,
        String distance,
        String fee,
        String description,
        @Nullable String contact,
        @Nullable String url,
        String source,
        String verified,
        boolean toVerify) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final String EXAMPLE = "[Exemple] ";

    static EventCard of(Occurrence occurrence, @Nullable Point from, ZonedDateTime now) {
        Event event = occurrence.event();
        String source = event.source().name();
        return new EventCard(
                occurrence.id(),
                capital(occurrence.dayInFrench(now)),
                capital(occurrence.hoursInFrench()),
                event.example() ? event.title().replace(EXAMPLE, "") : event.title(),
                event.example(),
                event.venue().inFrench(),
                distance(Agenda.km(from, occurrence)),
                event.free() == null ? "" : event.free() ? "Gratuit" : "Payant ou sous condition",
                event.description(),
                event.contact(),
                event.url(),
                event.source().licence().isEmpty()
                        ? source
                        : source + ", " + event.source().licence(),
                date(event.updated()),
                event.toVerify(now.toLocalDate()));
    }

    static String date(LocalDate date) {
        return date.format(DATE);
    }

    private static String distance(@Nullable Double km) {
        return km == null ? "" : km < 1 ? "tout près" : "à environ " + Math.round(km) + " km";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
