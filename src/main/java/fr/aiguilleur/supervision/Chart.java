package fr.aiguilleur.supervision;

import fr.aiguilleur.supervision.Reckoning.Day;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small bar chart of one figure, a bar a day, in a box of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param description the highest and the latest value in words, for who does not see the bars
 */
record Chart(Figure figure, String description, List<Bar> bars) {

    static final int WIDTH = 280;
    static final int HEIGHT = 90;
    private static final double STEP = (double) WIDTH / Reckoning.DAYS;
    private static final double GAP = 4;
    private static final String NOTHING = "Rien sur ces " + Reckoning.DAYS + " jours.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);

    /** One day; a day without a measure has a bar without height. */
    record Bar(String x, String y, String width, String height, String words) {}

    static List<Chart> of(List<Day> days) {
        return List.of(Figure.values()).stream().map(figure -> of(figure, days)).toList();
    }

    static Chart of(Figure figure, List<Day> days) {
        Day highest = days.stream()
                .reduce(days.getLast(), (one, other) -> value(figure, other) > value(figure, one) ? other : one);
        double top = Math.max(value(figure, highest), 1);
        List<Bar> bars = new ArrayList<>();
        for (Day day : days) {
            double height = HEIGHT * value(figure, day) / top;
            bars.add(new Bar(
                    number(bars.size() * STEP + GAP / 2),
                    number(HEIGHT - height),
                    number(STEP - GAP),
                    number(height),
                    words(figure, day)));
        }
        if (value(figure, highest) == 0) {
            return new Chart(figure, NOTHING, bars);
        }
        return new Chart(
                figure,
                "Le plus haut : " + words(figure, highest) + ". Aujourd'hui : "
                        + figure.told(days.getLast().counts()) + ".",
                bars);
    }

    private static String words(Figure figure, Day day) {
        return DAY.format(day.date()) + ", " + figure.told(day.counts());
    }

    private static double value(Figure figure, Day day) {
        double value = figure.of(day.counts());
        return Double.isNaN(value) ? 0 : value;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
