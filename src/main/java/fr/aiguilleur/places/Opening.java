package fr.aiguilleur.places;

import fr.aiguilleur.hours.Holidays;
import fr.aiguilleur.hours.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** When a place should be open, for who looks for one. */
public enum Opening {
    NOW("maintenant", "Ouvert maintenant"),
    EVENING("soir", "Ouvert après 18 h, un soir de la semaine"),
    SATURDAY("samedi", "Ouvert samedi");

    private static final LocalTime LATE = LocalTime.of(18, 30);
    private static final int WEEK = 7;

    private final String word;
    private final String label;

    Opening(String word, String label) {
        this.word = word;
        this.label = label;
    }

    static Optional<Opening> named(String word) {
        return Arrays.stream(values())
                .filter(opening -> opening.word.equals(word))
                .findFirst();
    }

    /** What it is called in addresses. */
    public String word() {
        return word;
    }

    /** What it is called on the page. */
    public String label() {
        return label;
    }

    boolean fits(OpeningHours hours, ZonedDateTime now) {
        return switch (this) {
            case NOW -> hours.openAt(now);
            case EVENING ->
                IntStream.range(0, WEEK)
                        .mapToObj(now.toLocalDate()::plusDays)
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                        .map(day -> day.atTime(LATE).atZone(now.getZone()))
                        .anyMatch(hours::openAt);
            case SATURDAY -> hours.openOn(saturday(now.toLocalDate()));
        };
    }

    /** The next that is no public holiday: one asks for an ordinary Saturday. */
    private static LocalDate saturday(LocalDate today) {
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return Holidays.on(next) ? next.plusWeeks(1) : next;
    }
}
