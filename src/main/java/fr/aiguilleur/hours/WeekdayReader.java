package fr.aiguilleur.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDayRange;
import fr.aiguilleur.hours.HoursRule.DaySelector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads weekdays and holidays of a rule. */
final class WeekdayReader {

    private WeekdayReader() {}

    static DaySelector weekday(WeekDayRange range) {
        Set<DayOfWeek> days = days(range);
        List<Nth> nths = range.getNths() == null ? List.of() : List.copyOf(range.getNths());
        int offset = range.getOffset();
        return (day, _) -> {
            LocalDate meant = day.minusDays(offset);
            return days.contains(meant.getDayOfWeek())
                    && (nths.isEmpty() || nths.stream().anyMatch(nth -> isNth(meant, nth)));
        };
    }

    private static boolean isNth(LocalDate day, Nth nth) {
        int to = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
        int number = (day.getDayOfMonth() - 1) / 7 + 1;
        int fromTheEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
        return (nth.getStartNth() <= number && number <= to) || (nth.getStartNth() <= fromTheEnd && fromTheEnd <= to);
    }

    private static Set<DayOfWeek> days(WeekDayRange range) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        DayOfWeek day = DayOfWeek.of(range.getStartDay().ordinal() + 1);
        DayOfWeek last =
                range.getEndDay() == null ? day : DayOfWeek.of(range.getEndDay().ordinal() + 1);
        days.add(day);
        while (day != last) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    static DaySelector holiday(Holiday holiday) {
        int offset = holiday.getOffset();
        if (holiday.getType() == Holiday.Type.SH && offset != 0) {
            throw new IllegalArgumentException("days counted from school holidays: " + holiday);
        }
        return switch (holiday.getType()) {
            case PH -> (day, _) -> Holidays.on(day.minusDays(offset));
            case SH ->
                (day, schoolBreak) -> SchoolHolidays.on(day.minusDays(offset)).orElse(schoolBreak);
        };
    }
}
