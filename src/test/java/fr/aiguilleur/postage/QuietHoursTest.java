package fr.aiguilleur.postage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00, 2026-11-24T08:00",
        "2026-11-24T21:59, 2026-11-24T21:59",
        "2026-11-24T22:00, 2026-11-25T08:00",
        "2026-11-24T07:59, 2026-11-24T08:00",
        "2026-11-25T00:00, 2026-11-25T08:00",
        "2026-11-28T22:30, 2026-11-30T08:00",
        "2026-11-29T12:00, 2026-11-30T08:00",
        "2026-12-24T23:00, 2026-12-26T08:00",
        "2026-05-23T22:30, 2026-05-26T08:00",
        "2026-10-24T23:30, 2026-10-26T08:00",
    })
    void nobodyIsWrittenToFirstAtNightOnSundaysAndHolidays(LocalDateTime moment, LocalDateTime end) {
        assertThat(new QuietHours(true).end(moment.atZone(PARIS).toInstant()))
                .isEqualTo(end.atZone(PARIS).toInstant());
    }
}
