package fr.aiguilleur.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of today, of a week and of each of the last days, by the clock of the people who are helped. */
@Service
@Transactional(readOnly = true)
class Reckoning {

    static final int WEEK = 7;
    static final int DAYS = 14;

    /** How many promised calls nobody made in time. */
    interface BrokenCalls {

        long in(Period period);
    }

    /** One day of the table and of the charts. */
    record Day(LocalDate date, Counts counts) {}

    /**
     * One line of the table of today.
     *
     * @param today as people read it, as are the others
     */
    record Line(Figure figure, String today, String web, String sms, String week) {}

    private final CountTable table;
    private final BrokenCalls calls;
    private final Clock clock;

    Reckoning(CountTable table, BrokenCalls calls, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.clock = clock;
    }

    Map<String, Counts> today() {
        return of(Period.day(date(), zone()));
    }

    /** Today, by channel, beside the last seven days with today. */
    List<Line> lines() {
        Map<String, Counts> today = today();
        Counts week = all(of(Period.days(date().minusDays(WEEK - 1), date(), zone())));
        return List.of(Figure.values()).stream()
                .map(figure -> new Line(
                        figure,
                        figure.told(all(today)),
                        figure.told(today.getOrDefault("web", Counts.NONE)),
                        figure.told(today.getOrDefault("sms", Counts.NONE)),
                        figure.told(week)))
                .toList();
    }

    /** The last days, the earliest first, today last. */
    List<Day> days() {
        return IntStream.rangeClosed(1 - DAYS, 0)
                .mapToObj(date()::plusDays)
                .map(day -> new Day(day, all(of(Period.day(day, zone())))))
                .toList();
    }

    /** Calls are promised to a number, not on a channel: they count where all channels stand together. */
    private Map<String, Counts> of(Period period) {
        Map<String, Counts> counts = table.of(period);
        counts.computeIfPresent(CountTable.ALL, (_, all) -> all.withBroken(all.broken() + calls.in(period)));
        return counts;
    }

    static Counts all(Map<String, Counts> counts) {
        return counts.getOrDefault(CountTable.ALL, Counts.NONE);
    }

    Period sinceMorning() {
        return Period.day(date(), zone());
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
