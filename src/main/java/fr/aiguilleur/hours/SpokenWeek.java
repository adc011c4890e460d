package fr.aiguilleur.hours;

import fr.aiguilleur.hours.Stretch.State;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hours of a day, and of a whole week in a few lines, as they are written on a door. */
final class SpokenWeek {

    private static final int DAYS = 7;
    private static final int RUN = 3;

    private SpokenWeek() {}

    /** "du lundi au jeudi : 9h-12h et 14h-17h", "vendredi : 9h-12h", "samedi, dimanche : fermé". */
    static List<String> lines(OpeningHours hours, LocalDate inTheWeek) {
        LocalDate monday = inTheWeek.with(DayOfWeek.MONDAY);
        Map<String, List<LocalDate>> days = new LinkedHashMap<>();
        for (LocalDate day = monday; day.isBefore(monday.plusDays(DAYS)); day = day.plusDays(1)) {
            days.computeIfAbsent(day(hours, day), _ -> new ArrayList<>()).add(day);
        }
        return days.entrySet().stream()
                .map(said -> names(said.getValue(), said.getKey().contains("férié")) + " : " + said.getKey())
                .toList();
    }

    /** "9h-12h et 14h-17h", "fermé", "fermé (jour férié)". */
    static String day(OpeningHours hours, LocalDate day) {
        List<Stretch> stretches = hours.schedule().day(day).stream()
                .filter(stretch -> stretch.state() != State.CLOSED)
                .filter(stretch -> !endsTheNightBefore(hours, day, stretch))
                .toList();
        if (stretches.isEmpty()) {
            return SpokenHours.closedForTheHoliday(hours, day) ? "fermé (jour férié)" : "fermé";
        }
        List<String> said =
                stretches.stream().map(stretch -> times(hours, day, stretch)).toList();
        return said.size() == 1
                ? said.getFirst()
                : String.join(", ", said.subList(0, said.size() - 1)) + " et " + said.getLast();
    }

    private static String times(OpeningHours hours, LocalDate day, Stretch stretch) {
        boolean allDay = stretch.from() == 0 && stretch.to() == Times.DAY;
        String words = SpokenHours.words(stretch);
        if (!stretch.open() && words.isEmpty()) {
            return (allDay ? "" : "dès " + FrenchClock.clock(stretch.from()) + ", ") + "à confirmer";
        }
        if (allDay && !stretch.open()) {
            return words.substring(2, words.length() - 1); // no hours at all, only words: "sur rendez-vous"
        }
        return (allDay ? "jour et nuit" : FrenchClock.clock(stretch.from()) + "-" + end(hours, day, stretch)) + words;
    }

    private static String end(OpeningHours hours, LocalDate day, Stretch stretch) {
        Stretch next = hours.schedule().day(day.plusDays(1)).getFirst();
        boolean intoTheNight = stretch.to() == Times.DAY && endsTheNightBefore(hours, day.plusDays(1), next);
        return FrenchClock.clock(intoTheNight ? next.to() : stretch.to());
    }

    /** Whether it is the rest of an evening that is told with the day before. */
    private static boolean endsTheNightBefore(OpeningHours hours, LocalDate day, Stretch stretch) {
        Stretch before = hours.schedule().day(day.minusDays(1)).getLast();
        return stretch.from() == 0
                && stretch.to() < Times.DAY
                && before.from() > 0
                && stretch.state() != State.CLOSED
                && before.saysTheSameAs(stretch);
    }

    private static String names(List<LocalDate> days, boolean dated) {
        if (days.size() == DAYS) {
            return "tous les jours";
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < days.size(); ) {
            int run = 1;
            while (i + run < days.size() && days.get(i + run).equals(days.get(i).plusDays(run))) {
                run++;
            }
            if (run >= RUN && !dated) {
                names.add(
                        "du " + FrenchClock.weekday(days.get(i)) + " au " + FrenchClock.weekday(days.get(i + run - 1)));
            } else {
                days.subList(i, i + run)
                        .forEach(day -> names.add(dated ? FrenchClock.date(day) : FrenchClock.weekday(day)));
            }
            i += run;
        }
        return String.join(", ", names);
    }
}
