package fr.aiguilleur.directory;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an opening_hours text, of the part of the grammar that we understand.
 *
 * @param days the weekdays it is for; empty for any day
 * @param dates the parts of the year it is for; empty for all year
 * @param holiday what public holidays have to do with it
 * @param times when it opens, in minutes from midnight; empty when it closes
 * @param adds true when it adds to what earlier rules say of that day instead of replacing it
 * @param lastResort true when it speaks only of days no earlier rule speaks of
 */
record DayRule(
        Set<DayOfWeek> days,
        List<Season> dates,
        OnHoliday holiday,
        List<Minutes> times,
        boolean adds,
        boolean lastResort) {

    private static final int DAY = 24 * 60;

    /** From a minute of the day to another, which may lie after midnight. */
    record Minutes(int from, int to) {}

    /** From a day of the year to another; with a year when it happens once. */
    record Season(MonthDay from, MonthDay to, @Nullable Integer year) {

        boolean holds(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            if (year != null && year != date.getYear()) {
                return false;
            }
            boolean afterStart = !day.isBefore(from);
            boolean beforeEnd = !day.isAfter(to);
            return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }
    }

    /** How a rule treats public holidays. */
    enum OnHoliday {
        NOT_NAMED,
        /** On its weekdays and on public holidays. */
        ALSO,
        /** On public holidays only. */
        ONLY
    }

    /** The rule, or nothing when it says something we would have to guess. */
    static Optional<DayRule> of(Rule rule) {
        Optional<List<Minutes>> times = times(rule);
        Optional<List<Season>> dates = seasons(rule.getDates());
        Optional<Set<DayOfWeek>> days = days(rule.getDays());
        Optional<OnHoliday> holiday = holiday(rule);
        boolean understood = rule.getWeeks() == null && rule.getYears() == null && rule.getComment() == null;
        if (!understood || times.isEmpty() || dates.isEmpty() || days.isEmpty() || holiday.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DayRule(days.get(), dates.get(), holiday.get(), times.get(), rule.isAdditive(), rule.isFallBack()));
    }

    boolean speaksOf(LocalDate date) {
        boolean inSeason = dates.isEmpty() || dates.stream().anyMatch(season -> season.holds(date));
        boolean onDay = days.contains(date.getDayOfWeek());
        boolean day = switch (holiday) {
            case NOT_NAMED -> days.isEmpty() || onDay;
            case ALSO -> onDay || Holidays.on(date);
            case ONLY -> Holidays.on(date) && (days.isEmpty() || onDay);
        };
        return inSeason && day;
    }

    private static Optional<List<Minutes>> times(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        RuleModifier.@Nullable Modifier word = modifier == null ? null : modifier.getModifier();
        if (word == RuleModifier.Modifier.OFF || word == RuleModifier.Modifier.CLOSED) {
            // "Mo 12:00-14:00 off" takes hours away from a day: rare, and not worth being wrong about.
            return rule.getTimes() == null ? Optional.of(List.of()) : Optional.empty();
        }
        if (word == RuleModifier.Modifier.UNKNOWN || (modifier != null && word == null)) {
            return Optional.empty();
        }
        if (rule.isTwentyfourseven() || rule.getTimes() == null) {
            return Optional.of(List.of(new Minutes(0, DAY)));
        }
        List<Minutes> times = new ArrayList<>();
        for (TimeSpan span : rule.getTimes()) {
            boolean fixed = span.getStartEvent() == null && span.getEndEvent() == null && !span.isOpenEnded();
            if (!fixed || span.getInterval() != 0 || span.getEnd() < 0) {
                return Optional.empty();
            }
            int end = span.getEnd() <= span.getStart() ? span.getEnd() + DAY : span.getEnd();
            times.add(new Minutes(span.getStart(), end));
        }
        return Optional.of(List.copyOf(times));
    }

    private static Optional<Set<DayOfWeek>> days(@Nullable List<WeekDayRange> ranges) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (WeekDayRange range : ranges == null ? List.<WeekDayRange>of() : ranges) {
            if (range.getNths() != null || range.getOffset() != 0 || range.getStartDay() == null) {
                return Optional.empty();
            }
            DayOfWeek day = DayOfWeek.of(range.getStartDay().ordinal() + 1);
            DayOfWeek last = range.getEndDay() == null
                    ? day
                    : DayOfWeek.of(range.getEndDay().ordinal() + 1);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return Optional.of(days);
    }

    private static Optional<OnHoliday> holiday(Rule rule) {
        if (rule.getHolidays() == null) {
            return Optional.of(OnHoliday.NOT_NAMED);
        }
        for (Holiday holiday : rule.getHolidays()) {
            if (holiday.getType() != Holiday.Type.PH || holiday.getOffset() != 0) {
                return Optional.empty(); // school holidays change with the region and the year
            }
        }
        boolean asDay = rule.getHolidays().getFirst().getUseAsWeekDay();
        return Optional.of(asDay && rule.getDays() != null ? OnHoliday.ALSO : OnHoliday.ONLY);
    }

    private static Optional<List<Season>> seasons(@Nullable List<DateRange> ranges) {
        List<Season> seasons = new ArrayList<>();
        for (DateRange range : ranges == null ? List.<DateRange>of() : ranges) {
            DateWithOffset from = range.getStartDate();
            DateWithOffset to = range.getEndDate() == null ? from : range.getEndDate();
            if (range.getInterval() != 0 || !simple(from) || !simple(to)) {
                return Optional.empty();
            }
            int firstDay = from.undefinedDay() ? 1 : from.getDay();
            int month = (to.getMonth() == null ? from.getMonth() : to.getMonth()).ordinal() + 1;
            int lastDay = to.undefinedDay() ? Month.of(month).maxLength() : to.getDay();
            Season season = new Season(
                    MonthDay.of(from.getMonth().ordinal() + 1, firstDay),
                    MonthDay.of(month, lastDay),
                    from.undefinedYear() ? null : Integer.valueOf(from.getYear()));
            boolean overNewYear =
                    season.from().isAfter(season.to()) || (!to.undefinedYear() && to.getYear() != from.getYear());
            if (season.year() != null && overNewYear) {
                return Optional.empty();
            }
            seasons.add(season);
        }
        return Optional.of(List.copyOf(seasons));
    }

    private static boolean simple(DateWithOffset date) {
        return date.getMonth() != null
                && date.getVarDate() == null
                && date.getNthWeekDay() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0
                && !date.isOpenEnded();
    }
}
