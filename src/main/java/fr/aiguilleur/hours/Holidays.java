package fr.aiguilleur.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The French public holidays (without those of Alsace-Moselle), by rule for any year. */
public final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private Holidays() {}

    public static boolean on(LocalDate date) {
        LocalDate easter = easter(date.getYear());
        return FIXED.contains(MonthDay.from(date))
                || date.equals(easter.plusDays(1)) // Easter Monday
                || date.equals(easter.plusDays(39)) // Ascension
                || date.equals(easter.plusDays(50)); // Whit Monday
    }

    /** Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - ((b - (b + 8) / 25 + 1) / 3) + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
