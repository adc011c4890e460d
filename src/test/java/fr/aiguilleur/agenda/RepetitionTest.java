package fr.aiguilleur.agenda;

import static fr.aiguilleur.agenda.Calendars.event;
import static fr.aiguilleur.agenda.Calendars.one;
import static fr.aiguilleur.agenda.Calendars.paris;
import static fr.aiguilleur.agenda.Calendars.starts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When what repeats happens. */
class RepetitionTest {

    private static List<LocalDateTime> times(String... times) {
        return Stream.of(times).map(LocalDateTime::parse).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-03-28"})
    void aWeeklyWorkshopKeepsItsHourWhenTheClocksChange(String change) {
        Series series = one(event(
                "DTSTART;TZID=Europe/Paris:20260901T140000",
                "DTEND;TZID=Europe/Paris:20260901T160000",
                "RRULE:FREQ=WEEKLY;BYDAY=TU"));
        ZonedDateTime sunday = paris(change);

        List<Occurrence> around =
                series.starting(sunday.minusDays(7), sunday.plusDays(7)).toList();

        assertThat(around).hasSize(2).allSatisfy(occurrence -> {
            assertThat(occurrence.start().toLocalTime()).hasToString("14:00");
            assertThat(occurrence.end().toLocalTime()).hasToString("16:00");
        });
        assertThat(around.getFirst().start().getOffset())
                .isNotEqualTo(around.getLast().start().getOffset());
    }

    @Test
    void whatIsWrittenInUniversalTimeFollowsIt() {
        Series series = one(event("DTSTART:20261020T120000Z", "RRULE:FREQ=WEEKLY"));

        assertThat(starts(series, "2026-10-20", "2026-10-28")).isEqualTo(times("2026-10-20T14:00", "2026-10-27T13:00"));
    }

    @Test
    void aZoneOfAProgramOfItsOwnIsParis() {
        Series known = one(event("DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/London\":20261124T140000"));
        Series unknown = one(event("DTSTART;TZID=Romance Standard Time:20261124T140000"));

        assertThat(starts(known, "2026-11-24", "2026-11-25")).isEqualTo(times("2026-11-24T15:00"));
        assertThat(starts(unknown, "2026-11-24", "2026-11-25")).isEqualTo(times("2026-11-24T14:00"));
    }

    @Test
    void exceptionsAreDaysOrMoments() {
        Series series = one(event(
                "DTSTART;TZID=Europe/Paris:20261103T140000",
                "RRULE:FREQ=WEEKLY",
                "EXDATE;VALUE=DATE:20261110",
                "EXDATE;TZID=Europe/Paris:20261117T140000",
                "EXDATE;TZID=Europe/Paris:20261124T090000",
                "RDATE;TZID=Europe/Paris:20261126T100000"));

        assertThat(starts(series, "2026-11-01", "2026-12-01"))
                .as("the exception at 9:00 is none of ours")
                .isEqualTo(times("2026-11-03T14:00", "2026-11-24T14:00", "2026-11-26T10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTIL=20261117", "UNTIL=20261117T130000Z", "UNTIL=20261117T140000", "COUNT=3"})
    void aSeriesEnds(String end) {
        Series series = one(event("DTSTART;TZID=Europe/Paris:20261103T140000", "RRULE:FREQ=WEEKLY;" + end));

        assertThat(starts(series, "2026-11-01", "2027-11-01"))
                .isEqualTo(times("2026-11-03T14:00", "2026-11-10T14:00", "2026-11-17T14:00"));
    }

    @Test
    void oneTimeIsMovedAndAnotherCancelled() {
        Series series = one(event("DTSTART;TZID=Europe/Paris:20261103T140000", "RRULE:FREQ=WEEKLY;COUNT=3")
                + event(
                        "RECURRENCE-ID;TZID=Europe/Paris:20261110T140000",
                        "DTSTART;TZID=Europe/Paris:20261112T100000",
                        "LOCATION:Orsay")
                + event(
                        "RECURRENCE-ID;TZID=Europe/Paris:20261117T140000",
                        "DTSTART;TZID=Europe/Paris:20261117T140000",
                        "STATUS:CANCELLED"));

        assertThat(starts(series, "2026-11-01", "2026-12-01")).isEqualTo(times("2026-11-03T14:00", "2026-11-12T10:00"));
        Occurrence moved = series.starting(paris("2026-11-12"), paris("2026-11-13"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.event().venue().commune()).isEqualTo("Orsay");
        assertThat(series.named(moved.id())).contains(moved);
    }

    @Test
    void aDayHasNoHour() {
        Series series = one(event("DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026"));

        Occurrence weekend = series.starting(paris("2026-10-24"), paris("2026-10-25"))
                .findFirst()
                .orElseThrow();

        assertThat(weekend.allDay()).isTrue();
        assertThat(weekend.end()).isEqualTo(paris("2026-10-26"));
        assertThat(weekend.hoursInFrench()).isEqualTo("jusqu'au 25 octobre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DURATION:PT1H30M", "DURATION:P0DT1H30M", "DTEND;TZID=Europe/Paris:20261124T153000"})
    void theEndIsToldInSeveralWays(String end) {
        Series series = one(event("DTSTART;TZID=Europe/Paris:20261124T140000", end));

        assertThat(series.starting(paris("2026-11-24"), paris("2026-11-25")).map(Occurrence::hoursInFrench))
                .containsExactly("de 14h à 15h30");
    }
}
