package fr.aiguilleur.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What opening hours mean just now, as one says it. */
final class SpokenHours {

    private static final int SOON = 30;
    private static final int SHORT = 60;

    private SpokenHours() {}

    static String say(OpeningHours hours, ZonedDateTime now) {
        Stretch stretch = hours.schedule().stretchAt(now.toLocalDateTime());
        return switch (stretch.state()) {
            case OPEN -> open(hours, now) + words(stretch);
            case UNKNOWN -> "peut-être ouvert" + (words(stretch).isEmpty() ? ", à confirmer" : words(stretch));
            case CLOSED -> closed(hours, now);
        };
    }

    /** What the place wrote beside its hours, as " (sur rendez-vous)", unless it is long. */
    static String words(Stretch stretch) {
        String comment = stretch.comment();
        return comment == null || comment.isBlank() || comment.length() > SHORT ? "" : " (" + comment.strip() + ")";
    }

    private static String open(OpeningHours hours, ZonedDateTime now) {
        Optional<ZonedDateTime> closing = hours.closing(now);
        if (closing.isEmpty()) {
            return "ouvert tous les jours, jour et nuit";
        }
        long minutes = Duration.between(now, closing.get()).plusSeconds(59).toMinutes();
        if (minutes <= SOON) {
            return "ouvert, ferme dans " + (minutes <= 1 ? "une minute" : minutes + " minutes");
        }
        return "ouvert maintenant, jusqu'à " + until(now, closing.get());
    }

    private static String until(ZonedDateTime now, ZonedDateTime end) {
        long days = FrenchClock.days(now, end);
        boolean tonight = days == 0 || (days == 1 && end.getHour() < now.getHour());
        return tonight ? FrenchClock.clock(end) : FrenchClock.day(now, end) + " " + FrenchClock.clock(end);
    }

    private static String closed(OpeningHours hours, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        String holiday = closedForTheHoliday(hours, today) ? "fermé aujourd'hui (jour férié), " : "";
        return hours.nextOpening(now)
                .map(next -> holiday + "ouvre " + FrenchClock.day(now, next) + " à " + FrenchClock.clock(next))
                .orElse("fermé ces deux prochaines semaines");
    }

    /** Whether it is closed today, a public holiday, and open on this weekday otherwise. */
    static boolean closedForTheHoliday(OpeningHours hours, LocalDate day) {
        return Holidays.on(day)
                && !hours.openOn(day)
                && (hours.openOn(day.minusWeeks(1)) || hours.openOn(day.plusWeeks(1)));
    }
}
