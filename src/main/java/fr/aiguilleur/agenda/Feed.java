package fr.aiguilleur.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes iCalendar that any calendar reads; nobody's name is in it, only what the event tells the public. */
public final class Feed {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6})");

    /** The European rule, in force since 1996. */
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:DAYLIGHT
            DTSTART:19960331T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    private Feed() {}

    /** Lines of iCalendar, escaped and folded as the standard wants. */
    public static final class Lines {

        private static final int LONGEST = 75;
        private final StringBuilder out = new StringBuilder();

        /** A line whose value is already in the form of its property. */
        public Lines raw(String name, String value) {
            int octets = 0;
            for (int character : (name + ":" + value).codePoints().toArray()) {
                String one = Character.toString(character);
                int length = one.getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > LONGEST) {
                    out.append("\r\n ");
                    octets = 1;
                }
                out.append(one);
                octets += length;
            }
            out.append("\r\n");
            return this;
        }

        /** A line of words; none when they are empty. */
        public Lines text(String name, String words) {
            return words.isEmpty() ? this : raw(name, escaped(words));
        }

        /** A line that lists words. */
        public Lines list(String name, List<String> words) {
            return words.isEmpty()
                    ? this
                    : raw(name, words.stream().map(Lines::escaped).collect(Collectors.joining(",")));
        }

        private static String escaped(String words) {
            return words.replace("\\", "\\\\")
                    .replace(";", "\\;")
                    .replace(",", "\\,")
                    .replaceAll("\\R", "\\\\n")
                    .replaceAll("\\p{Cntrl}", " ");
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }

    static String of(List<Series> all) {
        Lines lines = begin();
        lines.text("X-WR-CALNAME", "Ateliers et rendez-vous numériques").raw("X-WR-TIMEZONE", Moment.PARIS.getId());
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT6H").raw("X-PUBLISHED-TTL", "PT6H");
        zone(lines);
        all.forEach(series -> write(series, lines));
        return lines.raw("END", "VCALENDAR").toString();
    }

    /** One time alone, to put in one's own calendar. */
    public static String of(Occurrence occurrence) {
        Lines lines = begin();
        zone(lines);
        lines.raw("BEGIN", "VEVENT").raw("UID", occurrence.id() + "@aiguilleur");
        ZoneId zone = Moment.PARIS;
        lines.raw(
                at("DTSTART", zone, occurrence.allDay()),
                value(occurrence.start().toLocalDateTime(), zone, occurrence.allDay()));
        if (occurrence.end().isAfter(occurrence.start())) {
            lines.raw(
                    at("DTEND", zone, occurrence.allDay()),
                    value(occurrence.end().toLocalDateTime(), zone, occurrence.allDay()));
        }
        facts(occurrence.event(), lines);
        return lines.raw("END", "VEVENT").raw("END", "VCALENDAR").toString();
    }

    private static Lines begin() {
        return new Lines()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Aiguilleur//Agenda//FR")
                .raw("CALSCALE", "GREGORIAN");
    }

    private static void zone(Lines lines) {
        ZONE.lines().map(line -> line.split(":", 2)).forEach(sides -> lines.raw(sides[0], sides[1]));
    }

    private static void write(Series series, Lines lines) {
        lines.raw("BEGIN", "VEVENT").text("UID", series.event().uid());
        when(series.rhythm(), lines);
        Rhythm rhythm = series.rhythm();
        boolean day = rhythm.first().date();
        for (String rule : rhythm.rules()) {
            lines.raw("RRULE", rule(rule, rhythm.first()));
        }
        times("RDATE", rhythm.extra().stream(), day, lines);
        Stream<ZonedDateTime> cancelled = series.changed().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey());
        Stream<ZonedDateTime> days = rhythm.exceptDays().stream()
                .map(date -> date.atTime(rhythm.first().inParis().toLocalTime()).atZone(Moment.PARIS));
        times(
                "EXDATE",
                Stream.of(rhythm.except().stream(), cancelled, days)
                        .flatMap(dates -> dates)
                        .distinct(),
                day,
                lines);
        facts(series.event(), lines);
        lines.raw("END", "VEVENT");
        series.changed()
                .forEach((planned, change) -> change.ifPresent(moved -> {
                    lines.raw("BEGIN", "VEVENT").text("UID", series.event().uid());
                    lines.raw(
                            at("RECURRENCE-ID", Moment.PARIS, day),
                            value(planned.toLocalDateTime(), Moment.PARIS, day));
                    when(moved.rhythm(), lines);
                    facts(moved.event(), lines);
                    lines.raw("END", "VEVENT");
                }));
    }

    private static void when(Rhythm rhythm, Lines lines) {
        Moment first = rhythm.first();
        lines.raw(at("DTSTART", first.zone(), first.date()), value(first.local(), first.zone(), first.date()));
        if (!rhythm.length().isZero()) {
            LocalDateTime end = first.local().plus(rhythm.length());
            lines.raw(at("DTEND", first.zone(), first.date()), value(end, first.zone(), first.date()));
        }
    }

    private static void times(String name, Stream<ZonedDateTime> times, boolean day, Lines lines) {
        times.sorted()
                .forEach(time ->
                        lines.raw(at(name, Moment.PARIS, day), value(time.toLocalDateTime(), Moment.PARIS, day)));
    }

    private static String at(String name, ZoneId zone, boolean day) {
        return day ? name + ";VALUE=DATE" : zone.equals(Moment.PARIS) ? name + ";TZID=Europe/Paris" : name;
    }

    private static String value(LocalDateTime local, ZoneId zone, boolean day) {
        String time = local.format(TIME);
        return day ? time.substring(0, time.indexOf('T')) : zone.equals(Moment.PARIS) ? time : time + "Z";
    }

    /** The end of a rule is told in universal time, or as a day where the series is one of days. */
    private static String rule(String rule, Moment first) {
        Matcher until = UNTIL.matcher(rule);
        if (!until.find()) {
            return rule;
        }
        LocalDateTime last = LocalDateTime.parse(until.group(1), TIME);
        String end = first.date()
                ? value(last, first.zone(), true)
                : value(
                        last.atZone(first.zone())
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime(),
                        ZoneOffset.UTC,
                        false);
        return until.replaceFirst("UNTIL=" + end);
    }

    private static void facts(Event event, Lines lines) {
        String stamp = event.updated().atStartOfDay().format(TIME) + "Z";
        lines.raw("DTSTAMP", stamp).raw("LAST-MODIFIED", stamp).text("SUMMARY", event.title());
        String origin = "Source : " + event.source().name()
                + (event.source().licence().isEmpty()
                        ? ""
                        : " (" + event.source().licence() + ")");
        lines.text("DESCRIPTION", event.description().isEmpty() ? origin : event.description() + "\n" + origin);
        lines.text("LOCATION", event.venue().inFrench());
        if (event.venue().point() != null && !event.venue().approximate()) {
            lines.raw(
                    "GEO",
                    String.format(
                            Locale.ROOT,
                            "%.6f;%.6f",
                            event.venue().point().latitude(),
                            event.venue().point().longitude()));
        }
        List<String> words = Stream.of(
                        event.services().stream().sorted(),
                        event.publics().stream().sorted(),
                        Stream.of("Gratuit").filter(_ -> Boolean.TRUE.equals(event.free())),
                        Stream.of("Exemple").filter(_ -> event.example()))
                .flatMap(some -> some)
                .toList();
        lines.list("CATEGORIES", words);
        lines.text("CONTACT", event.contact() == null ? "" : event.contact());
        if (event.url() != null) {
            lines.raw("URL", event.url());
        }
        if (event.venue().placeId() != null) {
            lines.raw("X-AIGUILLEUR-LIEU", event.venue().placeId());
        }
    }
}
