package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.understanding.Reading.Wishes;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

    private static final ZonedDateTime TUESDAY_NOON =
            ZonedDateTime.of(2026, 11, 24, 12, 0, 0, 0, ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "samedi, matin, 2026-11-28T10:00",
        "samedi, , 2026-11-28T10:00",
        "mardi, après-midi, 2026-11-24T15:00",
        "mardi, matin, 2026-12-01T10:00",
        ", matin, 2026-11-25T10:00",
        ", soir, 2026-11-24T18:30",
        "lundi, midi, 2026-11-30T12:30"
    })
    void theNextMomentAPersonCanComeIsAheadOfNow(@Nullable String day, @Nullable String time, String moment) {
        assertThat(new Wishes(false, day, time, null, null).next(TUESDAY_NOON))
                .hasValueSatisfying(
                        next -> assertThat(next.toLocalDateTime().toString()).isEqualTo(moment));
    }

    @Test
    void whoDoesNotSayWhenHasNoMoment() {
        assertThat(Wishes.NONE.next(TUESDAY_NOON)).isEmpty();
    }
}
