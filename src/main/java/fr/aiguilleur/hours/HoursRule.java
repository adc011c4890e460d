package fr.aiguilleur.hours;

import fr.aiguilleur.hours.Stretch.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an opening_hours text.
 *
 * @param days each must hold; empty for every day
 * @param times when it is for; empty for the whole day
 * @param state what it says of these times
 * @param adds true when it adds to what earlier rules say of that day instead of replacing it
 * @param lastResort true when it speaks only of times no earlier rule opens
 * @param always true for 24/7
 * @param namesItsDays true when it is for single dates, as "Dec 25"
 * @param comment the words written with it, as "sur rendez-vous"
 */
record HoursRule(
        List<DaySelector> days,
        List<Times> times,
        State state,
        boolean adds,
        boolean lastResort,
        boolean always,
        boolean namesItsDays,
        @Nullable String comment) {

    /** The days of the calendar that a rule is for. */
    @FunctionalInterface
    interface DaySelector {

        /**
         * Whether the day is one of them.
         *
         * @param schoolBreak what to take for true where nobody knows yet whether the day is in the school holidays
         */
        boolean holds(LocalDate day, boolean schoolBreak);

        static DaySelector anyOf(List<DaySelector> selectors) {
            return selectors.size() == 1
                    ? selectors.getFirst()
                    : (day, schoolBreak) -> selectors.stream().anyMatch(selector -> selector.holds(day, schoolBreak));
        }
    }

    /** The rule without fields left blank; with nothing else, its days are closed. */
    HoursRule withoutBlanks() {
        List<Times> filled = times.stream().filter(one -> !one.blank()).toList();
        State said = filled.isEmpty() && !times.isEmpty() ? State.CLOSED : state;
        return new HoursRule(days, filled, said, adds, lastResort, always, namesItsDays, comment);
    }

    boolean speaksOf(LocalDate day, boolean schoolBreak) {
        return days.stream().allMatch(selector -> selector.holds(day, schoolBreak));
    }

    /** Whether it makes earlier rules void for its days: closing times only lie over them. */
    boolean replaces(@Nullable HoursRule before) {
        boolean speaksOfDays =
                !days.isEmpty() || (before != null && before.days().isEmpty() && state == State.OPEN);
        return speaksOfDays && state != State.CLOSED && !adds && !lastResort;
    }

    /** Whether a public holiday silences it: it opens, and does not say that it means that very day. */
    boolean yieldsToHolidays() {
        return state != State.CLOSED && !always && !namesItsDays;
    }

    /** Its times that go on after midnight, as the next day sees them. */
    List<Times> pastMidnight() {
        return times.stream().filter(Times::pastMidnight).map(Times::nextDay).toList();
    }

    State during(Times span) {
        return span.openEnded() && state == State.OPEN ? State.UNKNOWN : state;
    }
}
