package fr.aiguilleur.support;

import fr.aiguilleur.hours.Holidays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A clock that stands still until it is stepped. */
public class StepClock extends Clock {

    private static final int FRIDAY = 5;
    private static final int WEEK = 7;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));

    public void step(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /** On to ten in the morning of a day on which everybody works, wherever other tests have left it. */
    public void stepToAWorkingMorning() {
        ZonedDateTime morning = ZonedDateTime.ofInstant(instant(), getZone()).with(LocalTime.of(10, 0));
        do {
            morning = morning.plusDays(1);
        } while (Holidays.on(morning.toLocalDate()) || morning.getDayOfWeek().getValue() > FRIDAY);
        step(Duration.between(instant(), morning.toInstant()));
    }

    /** On to ten in the morning of a Monday before a week without a holiday. */
    public void stepToAWorkingWeek() {
        ZonedDateTime morning = ZonedDateTime.ofInstant(instant(), getZone()).with(LocalTime.of(10, 0));
        do {
            morning = morning.plusDays(1);
        } while (morning.getDayOfWeek() != DayOfWeek.MONDAY || !works(morning.toLocalDate()));
        step(Duration.between(instant(), morning.toInstant()));
    }

    private static boolean works(LocalDate monday) {
        return IntStream.range(0, WEEK).mapToObj(monday::plusDays).noneMatch(Holidays::on);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
