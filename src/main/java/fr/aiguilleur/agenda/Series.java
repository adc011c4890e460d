package fr.aiguilleur.agenda;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event with all its times.
 *
 * @param changed the times that were moved or changed, or cancelled when empty, by when they were planned
 */
record Series(Event event, Rhythm rhythm, Map<ZonedDateTime, Optional<Change>> changed) {

    /** What became of one time of a series. */
    record Change(Event event, Rhythm rhythm) {}

    /** What starts from one moment to before another. */
    Stream<Occurrence> starting(ZonedDateTime from, ZonedDateTime to) {
        Stream<Occurrence> planned = rhythm.starts(from, to).stream()
                .filter(start -> !changed.containsKey(start))
                .map(start -> occurrence(event, rhythm, start, start));
        Stream<Occurrence> moved = changed.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(change -> change.rhythm().starts(from, to).stream()
                                .map(start -> occurrence(change.event(), change.rhythm(), entry.getKey(), start))));
        return Stream.concat(planned, moved);
    }

    /** The time of this name, wherever it was moved to. */
    Optional<Occurrence> named(String id) {
        String stamp = id.substring(id.indexOf('-') + 1);
        ZonedDateTime planned = LocalDateTime.parse(stamp, Occurrence.STAMP).atZone(Moment.PARIS);
        Stream<Occurrence> moved = changed.getOrDefault(planned, Optional.empty()).stream()
                .map(change -> occurrence(
                        change.event(),
                        change.rhythm(),
                        planned,
                        change.rhythm().first().inParis()));
        return Stream.concat(moved, starting(planned, planned.plusMinutes(1)))
                .filter(occurrence -> occurrence.id().equals(id))
                .findFirst();
    }

    private static Occurrence occurrence(Event event, Rhythm rhythm, ZonedDateTime planned, ZonedDateTime start) {
        return new Occurrence(
                event, planned, start, rhythm.end(start), rhythm.first().date());
    }
}
