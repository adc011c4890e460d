package fr.aiguilleur.agenda;

import fr.aiguilleur.agenda.EventText.Property;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/** Reads when a series happens, and refuses what no workshop needs and what would never end. */
final class RhythmReader {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "UNTIL",
            "COUNT",
            "INTERVAL",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int MOST_RULES = 3;
    private static final int MOST_DATES = 500;
    private static final int LONGEST_RULE = 300;
    private static final int MOST_INTERVAL = 500;

    private RhythmReader() {}

    /** @throws Unreadable when the event cannot be served */
    static Rhythm read(EventText event) {
        try {
            Moment first =
                    Moment.of(event.first("DTSTART").orElseThrow(() -> new Unreadable("DTSTART", "la date manque")));
            LocalDate day = first.local().toLocalDate();
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new Unreadable("DTSTART", "la date est hors de notre temps");
            }
            List<Moment> except = moments(event, "EXDATE");
            return new Rhythm(
                    first,
                    length(event, first),
                    rules(event, first),
                    times(moments(event, "RDATE").stream()),
                    times(except.stream().filter(moment -> !moment.date() || first.date())),
                    except.stream()
                            .filter(Moment::date)
                            .map(moment -> moment.local().toLocalDate())
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unreadable("DTSTART", "une date n'est pas écrite comme 20261124T140000");
        }
    }

    /** Why an event cannot be served. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String property;
        private final String reason;

        Unreadable(String property, String reason) {
            super(property + " " + reason);
            this.property = property;
            this.reason = reason;
        }

        String property() {
            return property;
        }

        String reason() {
            return reason;
        }
    }

    private static Duration length(EventText event, Moment first) {
        Duration length = event.first("DTEND")
                .map(Moment::of)
                .map(end -> Duration.between(
                        first.inParis().toLocalDateTime(), end.inParis().toLocalDateTime()))
                .or(() -> event.first("DURATION").map(RhythmReader::duration))
                .orElse(first.date() ? Duration.ofDays(1) : Duration.ZERO);
        if (length.isNegative()) {
            throw new Unreadable("DTEND", "la fin est avant le début");
        }
        return length;
    }

    /** Weeks and days are not in the grammar of {@link Duration}. */
    private static Duration duration(Property property) {
        String value = property.raw().strip().toUpperCase(Locale.ROOT);
        int time = value.indexOf('T');
        String days = time < 0 ? value : value.substring(0, time);
        Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + value.substring(time));
        return days.equals("P") ? hours : hours.plusDays(Period.parse(days).getDays());
    }

    private static List<Moment> moments(EventText event, String name) {
        List<Moment> moments = event.all(name).stream()
                .flatMap(property -> Moment.all(property).stream())
                .toList();
        if (moments.size() > MOST_DATES) {
            throw new Unreadable(name, "plus de " + MOST_DATES + " dates");
        }
        return moments;
    }

    private static Set<ZonedDateTime> times(Stream<Moment> moments) {
        return moments.map(Moment::inParis).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> rules(EventText event, Moment first) {
        List<Property> written = event.all("RRULE");
        if (written.size() > MOST_RULES || !event.all("EXRULE").isEmpty()) {
            throw new Unreadable("RRULE", "trop de règles, ou une règle d'exception");
        }
        Set<String> rules = new LinkedHashSet<>();
        written.forEach(property -> rules.add(rule(property.raw().strip().toUpperCase(Locale.ROOT), first)));
        return rules;
    }

    private static String rule(String written, Moment first) {
        if (written.length() > LONGEST_RULE) {
            throw new Unreadable("RRULE", "la règle est trop longue");
        }
        String rule = Stream.of(written.split(";"))
                .filter(part -> !part.isBlank())
                .map(part -> checked(part, first))
                .collect(Collectors.joining(";"));
        try {
            new Recur<LocalDateTime>(rule);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("RRULE", "la règle de répétition n'est pas comprise");
        }
        return rule;
    }

    private static String checked(String part, Moment first) {
        String[] sides = part.split("=", 2);
        String value = sides.length == 2 ? sides[1].strip() : "";
        String name = sides[0].strip();
        if (!PARTS.contains(name) || name.equals("FREQ") && !FREQUENCIES.contains(value)) {
            throw new Unreadable("RRULE", "une répétition se compte en jours, semaines, mois ou années");
        }
        if (name.equals("INTERVAL") && !value.matches("[1-9]\\d{0,2}")
                || name.equals("INTERVAL") && Integer.parseInt(value) > MOST_INTERVAL) {
            throw new Unreadable("RRULE", "INTERVAL va de 1 à " + MOST_INTERVAL);
        }
        if (name.equals("COUNT") && !value.matches("[1-9]\\d{0,3}")) {
            throw new Unreadable("RRULE", "COUNT va de 1 à 9999");
        }
        return name + "=" + (name.equals("UNTIL") ? until(value, first) : value);
    }

    /** On the clock's face of the series; a day means all of it. */
    private static String until(String value, Moment first) {
        Moment until = Moment.of(value, "");
        LocalDateTime last = until.date()
                ? until.local().plusDays(1).minusSeconds(1)
                : until.local()
                        .atZone(until.zone())
                        .withZoneSameInstant(first.zone())
                        .toLocalDateTime();
        return last.format(TIME);
    }
}
