package fr.aiguilleur.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.hours.OpeningHours;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What "open" means to who looks for a place. */
class OpeningTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 11, 23, 10, 0, 0, 0, PARIS);

    @Test
    void nowIsThisMinute() {
        assertThat(fits(Opening.NOW, "Mo 09:00-12:00", MONDAY)).isTrue();
        assertThat(fits(Opening.NOW, "Mo 14:00-17:00", MONDAY)).isFalse();
    }

    @Test
    void anEveningIsAnyOfTheWeekButSunday() {
        assertThat(fits(Opening.EVENING, "Th 14:00-19:00", MONDAY)).isTrue();
        assertThat(fits(Opening.EVENING, "Mo-Fr 09:00-18:00", MONDAY)).isFalse();
        assertThat(fits(Opening.EVENING, "Su 10:00-20:00", MONDAY)).isFalse();
    }

    @Test
    void saturdayIsTheNextThatIsNoHoliday() {
        assertThat(fits(Opening.SATURDAY, "Sa 10:00-12:00", MONDAY)).isTrue();
        assertThat(fits(Opening.SATURDAY, "Mo-Fr 09:00-18:00", MONDAY)).isFalse();
        ZonedDateTime beforeAssumption = ZonedDateTime.of(2026, 8, 13, 10, 0, 0, 0, PARIS);
        assertThat(fits(Opening.SATURDAY, "Sa 10:00-12:00", beforeAssumption))
                .as("Saturday 15 August is a holiday")
                .isTrue();
    }

    private static boolean fits(Opening opening, String hours, ZonedDateTime now) {
        return opening.fits(OpeningHours.parse(hours).orElseThrow(), now);
    }
}
