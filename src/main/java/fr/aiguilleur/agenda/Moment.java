package fr.aiguilleur.agenda;

import fr.aiguilleur.agenda.EventText.Property;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A date or a time of a calendar: on the clocks of Paris, or in universal time where that is how it was written.
 *
 * @param date true when only the day is told
 */
record Moment(LocalDateTime local, ZoneId zone, boolean date) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int DATE_LENGTH = 8;

    /** Every moment of a property, which may list several. */
    static List<Moment> all(Property property) {
        return Stream.of(property.raw().split(","))
                .map(value -> of(value.strip().split("/")[0], property.parameter("TZID")))
                .toList();
    }

    static Moment of(Property property) {
        return of(property.raw().strip(), property.parameter("TZID"));
    }

    /** @throws DateTimeException when it is neither a date nor a time */
    static Moment of(String value, String zone) {
        if (value.length() == DATE_LENGTH) {
            return new Moment(LocalDate.parse(value, DATE).atStartOfDay(), PARIS, true);
        }
        if (value.endsWith("Z")) {
            return new Moment(LocalDateTime.parse(value.substring(0, value.length() - 1), TIME), ZoneOffset.UTC, false);
        }
        LocalDateTime local = LocalDateTime.parse(value, TIME);
        return new Moment(local.atZone(zone(zone)).withZoneSameInstant(PARIS).toLocalDateTime(), PARIS, false);
    }

    ZonedDateTime inParis() {
        return local.atZone(zone).withZoneSameInstant(PARIS);
    }

    /** Programs decorate the names of zones, or have their own; an event without one is meant as it is read here. */
    private static ZoneId zone(String name) {
        String[] parts = name.split("/");
        String known = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : name;
        try {
            return known.isEmpty() ? PARIS : ZoneId.of(known);
        } catch (DateTimeException e) {
            return PARIS;
        }
    }
}
