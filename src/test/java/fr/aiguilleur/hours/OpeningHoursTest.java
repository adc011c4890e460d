package fr.aiguilleur.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final String OFFICE = "Mo-Fr 09:00-12:00,14:00-17:30; We 14:00-19:00; Fr off; PH off";

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Paris"));
    }

    private static OpeningHours hours(String text) {
        return OpeningHours.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, true", // Monday
        "2026-11-23T08:59, false",
        "2026-11-23T12:00, false",
        "2026-11-23T13:59, false",
        "2026-11-23T17:29, true",
        "2026-11-25T10:00, false", // Wednesday has hours of its own
        "2026-11-25T18:30, true",
        "2026-11-27T10:00, false", // Friday off
        "2026-11-28T10:00, false",
        "2026-11-11T15:00, false", // a Wednesday, and the Armistice
    })
    void laterRulesReplaceEarlierOnesForTheSameDay(String time, boolean open) {
        assertThat(hours(OFFICE).openAt(at(time))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T10:00 | ouvert maintenant, jusqu'à 12h",
                "2026-11-23T11:30 | ouvert, ferme dans 30 minutes",
                "2026-11-23T11:59 | ouvert, ferme dans une minute",
                "2026-11-23T15:00 | ouvert maintenant, jusqu'à 17h30",
                "2026-11-23T12:30 | ouvre aujourd'hui à 14h",
                "2026-11-23T18:00 | ouvre demain à 9h",
                "2026-11-26T18:00 | ouvre lundi à 9h",
                "2026-11-11T10:00 | fermé aujourd'hui (jour férié), ouvre demain à 9h",
                "2026-11-10T18:00 | ouvre jeudi à 9h", // the day after the Armistice
            })
    void hoursAreSaidAsOneSaysThem(String time, String said) {
        assertThat(hours(OFFICE).inFrench(at(time))).isEqualTo(said);
    }

    @Test
    void aFarOpeningIsDated() {
        assertThat(hours("Dec 05 10:00-12:00").inFrench(at("2026-11-23T10:00")))
                .isEqualTo("ouvre le samedi 5 décembre à 10h");
        assertThat(hours("Jun 10:00-12:00").inFrench(at("2026-11-23T10:00")))
                .isEqualTo("fermé ces deux prochaines semaines");
        assertThat(hours("24/7").inFrench(at("2026-12-25T10:00"))).isEqualTo("ouvert tous les jours, jour et nuit");
    }

    @Test
    void theNextOpeningSkipsHolidaysAndLunch() {
        OpeningHours office = hours("Mo-Fr 09:00-12:00,13:30-17:00");

        // Thursday evening before a Friday 1 May
        assertThat(office.nextOpening(at("2026-04-30T18:00"))).contains(at("2026-05-04T09:00"));
        assertThat(office.nextOpening(at("2026-11-23T10:00"))).contains(at("2026-11-23T13:30"));
        assertThat(office.closing(at("2026-11-23T10:00"))).contains(at("2026-11-23T12:00"));
        assertThat(office.closing(at("2026-11-23T12:10"))).isEmpty();
        assertThat(hours("Mo-Fr 09:00-12:00; 2026 Nov 20-2026 Dec 31 off").nextOpening(at("2026-11-23T10:00")))
                .isEmpty();
    }

    @Test
    void neighbouringIntervalsAreOneOpening() {
        OpeningHours hours = hours("Mo 09:00-12:00,12:00-18:00");

        assertThat(hours.closing(at("2026-11-23T10:00"))).contains(at("2026-11-23T18:00"));
        assertThat(hours.nextOpening(at("2026-11-23T10:00"))).contains(at("2026-11-30T09:00"));
    }

    @Test
    void anEveningMayEndAfterMidnight() {
        assertThat(hours("Fr 20:00-26:00").openAt(at("2026-11-28T01:30"))).isTrue();
        assertThat(hours("Fr 20:00-26:00").openAt(at("2026-11-28T02:00"))).isFalse();
        assertThat(hours("Fr 20:00-26:00").inFrench(at("2026-11-27T21:00"))).isEqualTo("ouvert maintenant, jusqu'à 2h");
    }

    @Test
    void aPlaceMayNameHolidaysItself() {
        assertThat(hours("Mo-Fr 09:00-12:00").openAt(at("2026-07-14T10:00"))).isFalse();
        assertThat(hours("Mo-Fr 09:00-12:00; PH 10:00-12:00").openAt(at("2026-07-14T10:00")))
                .isTrue();
        assertThat(hours("Mo-Fr 09:00-12:00; PH 10:00-12:00").openAt(at("2026-07-14T09:30")))
                .isFalse();
        assertThat(hours("Mo-Fr 09:00-12:00; Sa,PH 10:00-11:00").openAt(at("2026-07-14T10:30")))
                .isTrue();
        assertThat(hours("Mo-Fr 09:00-12:00; Sa,PH 10:00-11:00").openAt(at("2026-11-28T10:30")))
                .isTrue();
        assertThat(hours("Mo-Fr 09:00-12:00; Sa,PH 10:00-11:00").openAt(at("2026-07-14T09:30")))
                .isFalse();
    }

    @Test
    void seasonsAndAddedRulesAreUnderstood() {
        OpeningHours hours = hours("Mo-Fr 09:00-17:00; Jul-Aug 10:00-12:00; Dec 24-Jan 02 off");

        assertThat(hours.openAt(at("2026-07-13T09:30"))).isFalse();
        assertThat(hours.openAt(at("2026-07-13T10:30"))).isTrue();
        assertThat(hours.openAt(at("2026-12-28T10:00"))).isFalse();
        assertThat(hours.openAt(at("2027-01-04T10:00"))).isTrue();
        assertThat(hours("Mo 09:00-12:00, Mo 14:00-16:00").openAt(at("2026-11-23T10:00")))
                .isTrue();
        assertThat(hours("We,Th 09:30-12:30; Tu 14:00-20:30").openAt(at("2026-11-26T10:00")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr sunrise-sunset",
                "du lundi au vendredi",
                "@@@",
                "",
            })
    void whatWouldHaveToBeGuessedIsNotKnown(String text) {
        assertThat(OpeningHours.parse(text)).isEmpty();
    }

    @Test
    void anHourIsTheHourInFrance() {
        assertThat(hours("Mo 09:00-10:00")
                        .openAt(at("2026-11-23T09:30").withZoneSameInstant(ZoneId.of("America/New_York"))))
                .isTrue();
    }

    @Test
    void aDayNamedByItsDateIsMeantEvenOnAHoliday() {
        assertThat(hours("Dec 25 10:00-12:00").openAt(at("2026-12-25T10:30"))).isTrue();
        assertThat(hours("Jul-Aug Mo-Fr 10:00-12:00").openAt(at("2026-07-14T10:30")))
                .isFalse();
        assertThat(hours("24/7").openAt(at("2026-12-25T10:30"))).isTrue();
        assertThat(hours("We 20:00-26:00").openAt(at("2026-05-08T01:00"))).isFalse();
        assertThat(hours("Th 20:00-26:00").openAt(at("2026-05-08T01:00"))).isTrue(); // opened on the eve of 8 May
    }

    @Test
    void aFieldLeftBlankIsNotAWholeDay() {
        OpeningHours hours = hours("Mo-Fr 09:00-12:00,14:00-14:00; Tu 00:00-00:00; Sa 11:00-11:00");

        assertThat(hours.openAt(at("2026-11-23T10:00"))).isTrue();
        assertThat(hours.openAt(at("2026-11-23T15:00"))).isFalse();
        assertThat(hours.openOn(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(hours.openOn(LocalDate.of(2026, 11, 28))).isFalse();
        assertThat(OpeningHours.parse("Mo 00:00-00:00; We 00:00-00:00")).isEmpty();
        assertThat(hours("Mo-Fr 00:00-24:00").openAt(at("2026-11-23T15:00"))).isTrue();
    }

    @Test
    void anEasterRangeHoldsItsLastDay() {
        // the reference leaves the last day out; the grammar does not say so
        assertThat(hours("Mo-Su 09:00-12:00; easter -1 day-easter off").openOn(LocalDate.of(2027, 3, 28)))
                .isFalse();
    }

    @Test
    void aYearIsThatOfBothEnds() {
        OpeningHours hours = hours("Mo-Su 09:00-12:00; 2026 Dec 20-Jan 10 off");

        assertThat(hours.openOn(LocalDate.of(2026, 1, 5))).isTrue();
        assertThat(hours.openOn(LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(hours.openOn(LocalDate.of(2027, 1, 10))).isFalse();
        assertThat(hours.openOn(LocalDate.of(2027, 1, 11))).isTrue();
        assertThat(OpeningHours.parse("Jan 05-2027 Feb 10 off; Mo-Fr 09:00-12:00"))
                .isEmpty();
    }

    @Test
    void whatIsLeftOpenIsUnknownToItsEnd() {
        // the reference takes it for closed once another rule has spoken in between
        Schedule schedule =
                OpeningHours.written("Mo 10:00-14:00+, Mo 16:00-17:00 closed").orElseThrow();

        assertThat(schedule.at(LocalDate.of(2026, 11, 23).atTime(15, 0))).isEqualTo(Stretch.State.UNKNOWN);
        assertThat(schedule.at(LocalDate.of(2026, 11, 23).atTime(16, 30))).isEqualTo(Stretch.State.CLOSED);
        assertThat(schedule.at(LocalDate.of(2026, 11, 23).atTime(18, 0))).isEqualTo(Stretch.State.UNKNOWN);
    }

    @Test
    void anEndThatIsMissingAddsNothing() {
        assertThat(hours("Mo-Fr 09:00-12:00;").openAt(at("2026-11-23T15:00"))).isFalse();
        assertThat(hours("Mo-Fr 09:00-12:00,").openAt(at("2026-11-23T15:00"))).isFalse();
    }

    @Test
    void openOnADay() {
        assertThat(hours(OFFICE).openOn(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(hours(OFFICE).openOn(LocalDate.of(2026, 11, 28))).isFalse();
        assertThat(hours(OFFICE).openOn(LocalDate.of(2026, 11, 11))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\" | 2026-11-23T10:00 | peut-être ouvert (sur rendez-vous)",
                "Mo-Fr 09:00-12:00 open \"sonnez\" | 2026-11-23T10:00 | ouvert maintenant, jusqu'à 12h (sonnez)",
                "Mo-Fr 14:00+ | 2026-11-23T15:00 | peut-être ouvert, à confirmer",
                "Mo-Fr 09:00-12:00; SH off | 2029-07-10T10:00 | peut-être ouvert, à confirmer",
                "Mo-Fr 09:00-12:00; SH off | 2026-12-21T10:00 | ouvre le lundi 4 janvier à 9h",
            })
    void whatIsNotSureIsSaidSo(String text, String time, String said) {
        assertThat(hours(text).inFrench(at(time))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
    void easterIsComputed(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
        assertThat(Holidays.on(easter.plusDays(1))).isTrue();
        assertThat(Holidays.on(easter.plusDays(39))).isTrue();
        assertThat(Holidays.on(easter.plusDays(50))).isTrue();
        assertThat(Holidays.on(easter.plusDays(2))).isFalse();
    }
}
