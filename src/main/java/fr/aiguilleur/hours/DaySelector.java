package fr.aiguilleur.hours;

import java.time.LocalDate;
import java.util.List;

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
        return (day, schoolBreak) -> selectors.stream().anyMatch(selector -> selector.holds(day, schoolBreak));
    }
}
