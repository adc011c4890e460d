package fr.aiguilleur.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.WeekDayRange;
import fr.aiguilleur.hours.HoursRule.DaySelector;
import fr.aiguilleur.hours.Stretch.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the parser read into a rule that can be evaluated; throws where we would have to guess. */
final class RuleReader {

    private RuleReader() {}

    /** The rules in order; what adds to a rule of last resort is of last resort too. */
    static List<HoursRule> read(List<Rule> parsed) {
        List<HoursRule> rules = new ArrayList<>();
        for (Rule rule : parsed) {
            boolean goesOn =
                    rule.isAdditive() && !rules.isEmpty() && rules.getLast().lastResort();
            rules.add(read(rule, rule.isFallBack() || goesOn));
        }
        return List.copyOf(rules);
    }

    private static HoursRule read(Rule rule, boolean lastResort) {
        List<DaySelector> days = new ArrayList<>();
        if (rule.getYears() != null) {
            days.add(DateReader.years(rule.getYears()));
        }
        if (rule.getDates() != null) {
            days.add(DateReader.dates(rule.getDates()));
        }
        if (rule.getWeeks() != null) {
            days.add(DateReader.weeks(rule.getWeeks()));
        }
        addWeekdays(rule, days);
        return new HoursRule(
                List.copyOf(days),
                rule.isTwentyfourseven() ? List.of(Times.ALL_DAY) : TimeReader.read(rule.getTimes()),
                state(rule),
                rule.isAdditive(),
                lastResort,
                rule.isTwentyfourseven(),
                namesItsDays(rule.getDates()),
                comment(rule));
    }

    /** "PH,Mo" is either of them, "PH Mo" a public holiday that falls on a Monday. */
    private static void addWeekdays(Rule rule, List<DaySelector> days) {
        List<WeekDayRange> ranges = rule.getDays() == null ? List.of() : rule.getDays();
        List<Holiday> named = rule.getHolidays() == null ? List.of() : rule.getHolidays();
        List<DaySelector> weekdays =
                new ArrayList<>(ranges.stream().map(WeekdayReader::weekday).toList());
        List<DaySelector> holidays = named.stream().map(WeekdayReader::holiday).toList();
        boolean either = !named.isEmpty() && named.getFirst().getUseAsWeekDay();
        if (either) {
            weekdays.addAll(holidays);
        } else if (!holidays.isEmpty()) {
            days.add(DaySelector.anyOf(holidays));
        }
        if (!weekdays.isEmpty()) {
            days.add(DaySelector.anyOf(weekdays));
        }
    }

    private static State state(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier == null) {
            return rule.getComment() == null ? State.OPEN : State.UNKNOWN;
        }
        RuleModifier.@Nullable Modifier word = modifier.getModifier();
        if (word == null) {
            return State.UNKNOWN; // only words, as "sur rendez-vous"
        }
        return switch (word) {
            case OPEN -> State.OPEN;
            case CLOSED, OFF -> State.CLOSED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    private static @Nullable String comment(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        return modifier != null && modifier.getComment() != null ? modifier.getComment() : rule.getComment();
    }

    private static boolean namesItsDays(@Nullable List<DateRange> dates) {
        return dates != null && dates.stream().allMatch(DateReader::isOneDay);
    }
}
