package fr.aiguilleur.supervision;

import fr.aiguilleur.supervision.Reckoning.Day;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The daily figures for a spreadsheet in French: semicolons, decimal commas, and a mark that tells it is UTF-8. */
final class DayCsv {

    private static final String UTF_8 = "\ufeff";

    private DayCsv() {}

    static String of(List<Day> days) {
        StringBuilder csv = new StringBuilder(UTF_8);
        csv.append(line(Stream.concat(
                Stream.of("Jour"), Stream.of(Figure.values()).map(figure -> figure.french() + figure.unit()))));
        for (Day day : days) {
            csv.append(line(Stream.concat(
                    Stream.of(day.date().toString()),
                    Stream.of(Figure.values()).map(figure -> number(figure.of(day.counts()))))));
        }
        return csv.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(";", "", "\r\n"));
    }

    /** Nothing where nothing was measured: an empty cell is left out of averages, a nought is not. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : String.format(Locale.FRANCE, "%.1f", value);
    }
}
