package fr.aiguilleur.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHabitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 9h-12h30 | Mo-Fr 09:00-12:30",
                "Lu-Ve 9h-12h,14h-17h | Mo-Fr 09:00-12:00,14:00-17:00",
                "lundi, mardi : 9 h 30-12 h ; Samedi : 10h-12h | Mo,Tu 09:30-12:00; Sa 10:00-12:00",
                "Lundi à jeudi 8h30-17h | Mo-Th 08:30-17:00",
            })
    void daysAndHoursMayBeWrittenInFrench(String french, String grammar) {
        HalfHours year = new HalfHours(2027);

        assertThat(year.said(OpeningHours.written(french).orElseThrow()))
                .isEqualTo(year.said(OpeningHours.written(grammar).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Du lundi au vendredi de 9h à 12h et de 14h à 17h",
                "Lundi 9h-12h et le samedi sur rendez-vous",
                "Mardi : 9h-12h Vendredi : 16h-19h le samedi sur rendez-vous",
                "24h/24",
                "9h-12h / 14h-17h",
                "Très variables",
            })
    void proseIsNotGuessed(String prose) {
        assertThat(OpeningHours.parse(prose)).isEmpty();
    }
}
