package fr.aiguilleur.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import fr.aiguilleur.hours.HoursRule.DaySelector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Reads years, weeks and dates of a rule. */
final class DateReader {

    private DateReader() {}

    static DaySelector years(List<YearRange> ranges) {
        return DaySelector.anyOf(ranges.stream().map(DateReader::years).toList());
    }

    private static DaySelector years(YearRange range) {
        int from = range.getStartYear();
        int to = range.getEndYear() == YearRange.UNDEFINED_YEAR ? from : range.getEndYear();
        int every = Math.max(1, range.getInterval());
        boolean openEnded = range.isOpenEnded();
        return (day, _) ->
                day.getYear() >= from && (openEnded || day.getYear() <= to) && (day.getYear() - from) % every == 0;
    }

    static DaySelector weeks(List<WeekRange> ranges) {
        return DaySelector.anyOf(ranges.stream().map(DateReader::weeks).toList());
    }

    private static DaySelector weeks(WeekRange range) {
        int from = range.getStartWeek();
        int to = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? from : range.getEndWeek();
        int every = Math.max(1, range.getInterval());
        if (from < WeekRange.MIN_WEEK || to > WeekRange.MAX_WEEK) {
            throw new IllegalArgumentException("no such week: " + range);
        }
        return (day, _) -> {
            int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return from <= week && week <= to && (week - from) % every == 0;
        };
    }

    static DaySelector dates(List<DateRange> ranges) {
        DaySelector any =
                DaySelector.anyOf(ranges.stream().map(DateReader::dates).toList());
        DateWithOffset last = ranges.getLast().getStartDate();
        boolean nthOfEach = ranges.size() > 1 && ranges.getLast().getEndDate() == null && isPlainNth(last);
        return nthOfEach
                ? (day, schoolBreak) ->
                        isNth(day, last) && (day.getMonth() == month(last) || any.holds(day, schoolBreak))
                : any;
    }

    /** "Jan,Apr Sa[1]" is read as "Jan" and "Apr Sa[1]", and means the first Saturday of both. */
    private static boolean isPlainNth(DateWithOffset date) {
        return date.getNthWeekDay() != null && date.getDayOffset() == 0 && date.undefinedYear();
    }

    private static boolean isNth(LocalDate day, DateWithOffset date) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekday(date))));
    }

    private static DayOfWeek weekday(DateWithOffset date) {
        return DayOfWeek.of(date.getNthWeekDay().ordinal() + 1);
    }

    private static Month month(DateWithOffset date) {
        return Month.of(date.getMonth().ordinal() + 1);
    }

    static boolean isOneDay(DateRange range) {
        DateWithOffset start = range.getStartDate();
        return range.getEndDate() == null && !start.isOpenEnded() && (start.getMonth() == null || !wholeMonth(start));
    }

    private static DaySelector dates(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        boolean plain = start.getWeekDayOffset() == null && end.getWeekDayOffset() == null;
        if (!plain || range.getInterval() != 0 || start.isOpenEnded() || end.isOpenEnded()) {
            throw new IllegalArgumentException("not a plain range of dates: " + range);
        }
        boolean years = !start.undefinedYear();
        boolean endHasYear = end != start && !end.undefinedYear();
        if (endHasYear && !years) {
            throw new IllegalArgumentException("an end in one year, and a start in all: " + range);
        }
        boolean oneDay = end == start && !wholeMonth(start);
        return (day, _) -> {
            int year = years ? start.getYear() : day.getYear();
            LocalDate from = resolve(start, start, year, false);
            LocalDate to = resolve(end, start, endHasYear ? end.getYear() : year, true);
            if (oneDay && isPlainDay(start) && from.getMonth() != month(start)) {
                return false; // 29 February in a year that has none
            }
            if (!to.isBefore(from)) {
                return !day.isBefore(from) && !day.isAfter(to);
            }
            return years
                    ? !day.isBefore(from) && !day.isAfter(to.plusYears(1))
                    : !day.isBefore(from) || !day.isAfter(to);
        };
    }

    private static boolean isPlainDay(DateWithOffset date) {
        return date.getVarDate() == null && date.getNthWeekDay() == null && date.getDayOffset() == 0;
    }

    private static boolean wholeMonth(DateWithOffset date) {
        return date.getVarDate() == null && date.getNthWeekDay() == null && date.undefinedDay();
    }

    /** The day that is meant in a year; an end that names only a day is in the month of its start. */
    private static LocalDate resolve(DateWithOffset date, DateWithOffset start, int year, boolean last) {
        if (date.getVarDate() != null) {
            return Holidays.easter(year).plusDays(date.getDayOffset());
        }
        YearMonth month = YearMonth.of(year, month(date.getMonth() == null ? start : date));
        if (date.getNthWeekDay() != null) {
            return month.atDay(1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekday(date)))
                    .plusDays(date.getDayOffset());
        }
        if (date.undefinedDay()) {
            return last ? month.atEndOfMonth() : month.atDay(1);
        }
        return month.atDay(1).plusDays(date.getDay() - 1L).plusDays(date.getDayOffset());
    }
}
