package fr.aiguilleur.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of time whose figures are asked for, its end not in it. */
record Period(Instant from, Instant until) {

    static Period day(LocalDate day, ZoneId zone) {
        return days(day, day, zone);
    }

    /** From the first day to the last, both in it. */
    static Period days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
