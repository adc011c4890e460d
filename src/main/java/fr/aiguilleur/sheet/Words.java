package fr.aiguilleur.sheet;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words as they are printed in French. */
final class Words {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE ", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern(" MMMM", Locale.FRENCH);

    private Words() {}

    /** "mardi 1er décembre à 10 h 30". */
    static String moment(ZonedDateTime at) {
        String minutes = at.getMinute() == 0 ? "" : whole(String.format(" %02d", at.getMinute()));
        return at.format(WEEKDAY) + dayAndMonth(at.toLocalDate()) + " à " + at.getHour() + whole(" h") + minutes;
    }

    /** "1er décembre 2026". */
    static String date(LocalDate day) {
        return dayAndMonth(day) + " " + day.getYear();
    }

    private static String dayAndMonth(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + day.format(MONTH);
    }

    /** What stays on one line. */
    static String whole(String words) {
        return words.replace(' ', '\u00A0');
    }

    /** "à 900 m" as a line of its own: "À 900 m". */
    static String sentence(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() ? "" : stripped.substring(0, 1).toUpperCase(Locale.FRENCH) + stripped.substring(1);
    }

    static List<String> sentences(List<String> words) {
        return words.stream()
                .map(Words::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** One stretch of the hours a line. */
    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\R|;"))
                        .map(Words::sentence)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Cut at the end of a word, with three dots, when longer than there is room for. */
    static String shortened(String words, int room) {
        if (words.length() <= room) {
            return words;
        }
        int space = words.lastIndexOf(' ', room - 1);
        return words.substring(0, space > room / 2 ? space : room - 1).strip() + "…";
    }
}
