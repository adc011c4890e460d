package fr.aiguilleur.hours;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Opening hours as one says them. */
final class SpokenHours {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'le' EEEE d MMMM", Locale.FRENCH);
    private static final int WEEK = 7;

    private SpokenHours() {}

    static String say(OpeningHours hours, ZonedDateTime now) {
        if (hours.openAt(now)) {
            Optional<ZonedDateTime> closing = hours.closing(now);
            return closing.map(end -> "ouvert maintenant, jusqu'" + until(now, end))
                    .orElse("ouvert tous les jours, jour et nuit");
        }
        return hours.nextOpening(now)
                .map(opening -> "ouvre " + day(now, opening) + " à " + clock(opening))
                .orElse("fermé ces deux prochaines semaines");
    }

    private static String until(ZonedDateTime now, ZonedDateTime end) {
        long days = days(now, end);
        boolean tonight = days == 0 || (days == 1 && end.getHour() < now.getHour());
        return tonight ? "à " + clock(end) : "à " + day(now, end) + " " + clock(end);
    }

    private static String day(ZonedDateTime now, ZonedDateTime then) {
        long days = days(now, then);
        if (days == 0) {
            return "aujourd'hui";
        }
        if (days == 1) {
            return "demain";
        }
        return then.format(days < WEEK ? WEEKDAY : DATE);
    }

    private static long days(ZonedDateTime now, ZonedDateTime then) {
        return ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate());
    }

    private static String clock(ZonedDateTime time) {
        if (time.getHour() == 0 && time.getMinute() == 0) {
            return "minuit";
        }
        return time.getHour() + "h" + (time.getMinute() == 0 ? "" : String.format("%02d", time.getMinute()));
    }
}
