package fr.aiguilleur.hours;

import ch.poole.openinghoursparser.Holiday;
import fr.aiguilleur.hours.Stretch.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of an opening_hours text say of a day.
 *
 * @param named the holidays that matter to a rule
 * @param careful whether rules are silent on a public holiday when none of them names holidays
 */
record Schedule(List<HoursRule> rules, Set<Holiday.Type> named, boolean careful) {

    /** A rule as it bears on one day: its own day's times, or what it has left after midnight. */
    private record Applied(HoursRule rule, List<Times> times, boolean lastResort) {

        boolean allDay() {
            return rule.times().isEmpty();
        }
    }

    /** The same, with our care: closed on public holidays, and blanks left out. */
    Schedule withCare() {
        return new Schedule(rules.stream().map(HoursRule::withoutBlanks).toList(), named, true);
    }

    /** Whether there are hours at all, if only perhaps. */
    boolean opens() {
        return rules.stream().anyMatch(rule -> rule.state() != State.CLOSED);
    }

    State at(LocalDateTime time) {
        return stretchAt(time).state();
    }

    Stretch stretchAt(LocalDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return day(time.toLocalDate()).stream()
                .filter(stretch -> stretch.holds(minute))
                .findFirst()
                .orElseThrow();
    }

    /** The whole day in stretches; where the unknown dates of school holidays would matter, it is unknown. */
    List<Stretch> day(LocalDate day) {
        List<Stretch> atSchool = day(day, false);
        if (!named.contains(Holiday.Type.SH) || SchoolHolidays.knows(day) && SchoolHolidays.knows(day.minusDays(1))) {
            return atSchool;
        }
        List<Stretch> atHome = day(day, true);
        return atHome.equals(atSchool) ? atSchool : agreed(atSchool, atHome);
    }

    private List<Stretch> day(LocalDate day, boolean schoolBreak) {
        List<Applied> applied = applied(day, schoolBreak);
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, Times.DAY));
        for (Applied one : applied) {
            for (Times times : one.times()) {
                borders.add(Math.min(times.from(), Times.DAY));
                borders.add(Math.min(times.to(), Times.DAY));
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int to : borders.tailSet(1)) {
            add(stretches, stretch(applied, from, to));
            from = to;
        }
        return List.copyOf(stretches);
    }

    private List<Applied> applied(LocalDate day, boolean schoolBreak) {
        List<Applied> applied = new ArrayList<>();
        HoursRule before = null;
        for (HoursRule rule : rules) {
            if (speaksOf(rule, day, schoolBreak)) {
                if (rule.replaces(before)) {
                    applied.clear();
                }
                applied.add(new Applied(rule, rule.times(), rule.lastResort()));
            }
            List<Times> late = rule.pastMidnight();
            if (!late.isEmpty() && speaksOf(rule, day.minusDays(1), schoolBreak)) {
                applied.add(new Applied(rule, late, false));
            }
            before = rule;
        }
        return applied;
    }

    private boolean speaksOf(HoursRule rule, LocalDate day, boolean schoolBreak) {
        boolean silent = careful && !named.contains(Holiday.Type.PH) && rule.yieldsToHolidays() && Holidays.on(day);
        return !silent && rule.speaksOf(day, schoolBreak);
    }

    private static Stretch stretch(List<Applied> applied, int from, int to) {
        State state = State.CLOSED;
        String comment = null;
        for (Applied one : applied) {
            State said = said(one, from);
            if (said != null && (!one.lastResort() || state == State.CLOSED)) {
                state = said;
                comment = one.rule().comment();
            }
        }
        return new Stretch(from, to, state, comment);
    }

    private static @Nullable State said(Applied one, int minute) {
        if (one.allDay()) {
            return one.rule().state();
        }
        State said = null;
        for (Times times : one.times()) {
            if (times.hold(minute)) {
                said = one.rule().during(times);
            }
        }
        return said;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty() && stretches.getLast().saysTheSameAs(next)) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.from(), next.to(), next.state(), next.comment()));
        } else {
            stretches.add(next);
        }
    }

    private static List<Stretch> agreed(List<Stretch> some, List<Stretch> others) {
        List<Stretch> agreed = new ArrayList<>();
        for (Stretch one : some) {
            for (Stretch other : others) {
                int from = Math.max(one.from(), other.from());
                int to = Math.min(one.to(), other.to());
                if (from < to) {
                    boolean sure = one.saysTheSameAs(other);
                    add(agreed, new Stretch(from, to, sure ? one.state() : State.UNKNOWN, sure ? one.comment() : null));
                }
            }
        }
        return List.copyOf(agreed);
    }
}
