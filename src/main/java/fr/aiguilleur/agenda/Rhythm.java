package fr.aiguilleur.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * When a series happens: from its first time on by its rules, besides on extra dates, but not on excepted ones. Repeated
 * on the clock's face of the first time's zone, so that a weekly 14:00 stays 14:00 when the clocks change.
 *
 * @param rules recurrence rules, checked by {@link RhythmReader}; an end in them is on the same clock's face
 * @param exceptDays days on which nothing happens whatever the hour
 */
record Rhythm(
        Moment first,
        Duration length,
        Set<String> rules,
        Set<ZonedDateTime> extra,
        Set<ZonedDateTime> except,
        Set<LocalDate> exceptDays) {

    /** One rule gives at most one time a day; nobody asks for more than a year. */
    private static final int MOST = 500;

    /** The starts from one moment to before another, in Paris time. */
    SortedSet<ZonedDateTime> starts(ZonedDateTime from, ZonedDateTime to) {
        LocalDateTime begin = from.withZoneSameInstant(first.zone()).toLocalDateTime();
        LocalDateTime end = to.withZoneSameInstant(first.zone()).toLocalDateTime();
        Stream<LocalDateTime> repeated = rules.stream()
                .map(Recur<LocalDateTime>::new)
                .flatMap(rule -> rule.getDates(first.local(), begin, end, MOST).stream());
        SortedSet<ZonedDateTime> starts = new TreeSet<>();
        Stream.concat(Stream.of(first.local()), repeated)
                .map(local -> local.atZone(first.zone()).withZoneSameInstant(Moment.PARIS))
                .forEach(starts::add);
        starts.addAll(extra);
        starts.removeIf(start -> start.isBefore(from)
                || !start.isBefore(to)
                || except.contains(start)
                || exceptDays.contains(start.toLocalDate()));
        return starts;
    }

    /** The end of a time that starts then, on the same clock's face. */
    ZonedDateTime end(ZonedDateTime start) {
        ZonedDateTime there = start.withZoneSameInstant(first.zone());
        return there.toLocalDateTime().plus(length).atZone(first.zone()).withZoneSameInstant(Moment.PARIS);
    }

    boolean repeats() {
        return !rules.isEmpty() || !extra.isEmpty();
    }
}
