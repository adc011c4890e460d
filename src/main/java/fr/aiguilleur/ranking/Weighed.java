package fr.aiguilleur.ranking;

import java.time.LocalDate;
import java.util.Comparator;

/** A place and what it is worth to the person. */
record Weighed(Candidate candidate, double worth) {

    private static final double REAL = 1e6; // what differs by less than a millionth is equal

    /** The best first; of equal ones another one first each day, so that none is always last. */
    static Comparator<Weighed> best(LocalDate day) {
        return Comparator.comparingLong((Weighed weighed) -> Math.round(weighed.worth * REAL))
                .reversed()
                .thenComparingLong(weighed -> lot(day, weighed.candidate.place().id()))
                .thenComparing(weighed -> weighed.candidate.place().id());
    }

    /** A number that nobody can foresee and that stays the same all day. */
    private static long lot(LocalDate day, String id) {
        long lot = day.toEpochDay() * 0x9E3779B97F4A7C15L + id.hashCode();
        lot = (lot ^ (lot >>> 30)) * 0xBF58476D1CE4E5B9L;
        lot = (lot ^ (lot >>> 27)) * 0x94D049BB133111EBL;
        return lot ^ (lot >>> 31);
    }
}
