package fr.aiguilleur.hours;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments and days as one says them, short enough for a text message. */
public final class FrenchClock {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
    private static final int WEEK = 7;

    private FrenchClock() {}

    /** "9h", "17h30", "minuit". */
    static String clock(int minute) {
        int hour = minute / 60 % 24;
        int rest = minute % 60;
        if (hour == 0 && rest == 0) {
            return "minuit";
        }
        return hour + "h" + (rest == 0 ? "" : String.format("%02d", rest));
    }

    public static String clock(ZonedDateTime time) {
        return clock(time.getHour() * 60 + time.getMinute());
    }

    /** "aujourd'hui", "demain", "lundi", "le lundi 31 août". */
    public static String day(ZonedDateTime now, ZonedDateTime then) {
        long days = days(now, then);
        if (days == 0) {
            return "aujourd'hui";
        }
        if (days == 1) {
            return "demain";
        }
        return days < WEEK ? weekday(then.toLocalDate()) : "le " + date(then.toLocalDate());
    }

    static long days(ZonedDateTime now, ZonedDateTime then) {
        return ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate());
    }

    static String weekday(LocalDate day) {
        return day.format(WEEKDAY);
    }

    /** "lundi 31 août". */
    public static String date(LocalDate day) {
        return day.format(DATE);
    }
}
