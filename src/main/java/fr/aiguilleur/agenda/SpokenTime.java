package fr.aiguilleur.agenda;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and hours as one says them. */
final class SpokenTime {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("EEE d/MM", Locale.FRENCH);

    private SpokenTime() {}

    /** The date stays beside "aujourd'hui" and "demain": an answer may be read again tomorrow. */
    static String day(ZonedDateTime now, ZonedDateTime then) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate());
        String date = date(then.toLocalDate()) + (then.getYear() == now.getYear() ? "" : " " + then.getYear());
        return days == 0 ? "aujourd'hui " + date : days == 1 ? "demain " + date : date;
    }

    /** Where every letter counts: "mar. 24/11 14h-16h". */
    static String brief(Occurrence occurrence) {
        String day = occurrence.start().format(BRIEF);
        boolean sameDay =
                occurrence.end().toLocalDate().equals(occurrence.start().toLocalDate());
        String end = sameDay && occurrence.end().isAfter(occurrence.start()) ? "-" + clock(occurrence.end()) : "";
        return occurrence.allDay() ? day : day + " " + clock(occurrence.start()) + end;
    }

    static String hours(Occurrence occurrence) {
        ZonedDateTime start = occurrence.start();
        ZonedDateTime end = occurrence.end();
        if (occurrence.allDay()) {
            LocalDate last = end.minusNanos(1).toLocalDate();
            return last.isAfter(start.toLocalDate()) ? "jusqu'au " + day(last) : "toute la journée";
        }
        if (!end.isAfter(start)) {
            return "à " + clock(start);
        }
        return end.toLocalDate().equals(start.toLocalDate())
                ? "de " + clock(start) + " à " + clock(end)
                : "à " + clock(start) + ", jusqu'au " + day(end.toLocalDate()) + " à " + clock(end);
    }

    private static String date(LocalDate date) {
        return date.getDayOfMonth() == 1 ? date.format(DATE).replace(" 1 ", " 1er ") : date.format(DATE);
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? date.format(DAY).replace("1 ", "1er ") : date.format(DAY);
    }

    private static String clock(ZonedDateTime time) {
        if (time.getHour() == 0 && time.getMinute() == 0) {
            return "minuit";
        }
        return time.getHour() + "h" + (time.getMinute() == 0 ? "" : String.format("%02d", time.getMinute()));
    }
}
