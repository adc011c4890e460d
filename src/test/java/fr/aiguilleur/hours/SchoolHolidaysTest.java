package fr.aiguilleur.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.hours.Stretch.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-21, false",
        "2026-02-22, true",
        "2026-03-08, true",
        "2026-03-09, false",
        "2026-12-25, true",
        "2027-01-04, false",
    })
    void zoneCIsKnown(LocalDate day, boolean schoolBreak) {
        assertThat(SchoolHolidays.on(day)).contains(schoolBreak);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31", "2027-07-04", "2030-02-20"})
    void aYearThatIsNotPublishedIsNotGuessed(LocalDate day) {
        assertThat(SchoolHolidays.on(day)).isEmpty();
    }

    @Test
    void onlyTheHoursThatDependOnThemAreUnknown() {
        Schedule schedule = OpeningHours.parse("Mo-Fr 09:00-12:00,14:00-17:00; SH 09:00-12:00")
                .orElseThrow()
                .schedule();

        assertThat(schedule.at(LocalDate.of(2030, 2, 20).atTime(10, 0))).isEqualTo(State.OPEN);
        assertThat(schedule.at(LocalDate.of(2030, 2, 20).atTime(15, 0))).isEqualTo(State.UNKNOWN);
        assertThat(schedule.at(LocalDate.of(2030, 2, 20).atTime(20, 0))).isEqualTo(State.CLOSED);
    }
}
