package fr.aiguilleur.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.text.Sms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenWeekTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private static List<String> week(String text, LocalDate day) {
        return OpeningHours.parse(text).orElseThrow().weekInFrench(day);
    }

    @Test
    void daysAlikeAreSaidTogether() {
        assertThat(week("Mo-Fr 09:00-12:00,14:00-17:30; We 14:00-19:00; Sa 09:30-12:00", WEDNESDAY))
                .containsExactly(
                        "lundi, mardi, jeudi, vendredi : 9h-12h et 14h-17h30",
                        "mercredi : 14h-19h",
                        "samedi : 9h30-12h",
                        "dimanche : fermé");
        assertThat(week("Mo-Th 09:00-12:00,13:00-15:00,16:00-17:00; Sa off", WEDNESDAY))
                .containsExactly("du lundi au jeudi : 9h-12h, 13h-15h et 16h-17h", "du vendredi au dimanche : fermé");
        assertThat(week("Mo-Su 09:00-12:00", WEDNESDAY)).containsExactly("tous les jours : 9h-12h");
        assertThat(week("24/7", WEDNESDAY)).containsExactly("tous les jours : jour et nuit");
    }

    @Test
    void aHolidayIsDated() {
        assertThat(week("Mo-Fr 09:00-12:00", LocalDate.of(2026, 11, 12)))
                .containsExactly(
                        "lundi, mardi, jeudi, vendredi : 9h-12h",
                        "mercredi 11 novembre : fermé (jour férié)",
                        "samedi, dimanche : fermé");
    }

    @Test
    void theWeekIsTheOneAskedFor() {
        assertThat(week("Mo-Fr 09:00-12:00; Aug off", LocalDate.of(2026, 8, 5)))
                .containsExactly("tous les jours : fermé");
        assertThat(week("Sa[1] 10:00-12:00", LocalDate.of(2026, 12, 5))).contains("samedi : 10h-12h");
        assertThat(week("Sa[1] 10:00-12:00", WEDNESDAY)).containsExactly("tous les jours : fermé");
    }

    @Test
    void anEveningIsToldWithItsDay() {
        assertThat(week("Fr 20:00-26:00; Sa 18:00-24:00", WEDNESDAY))
                .contains("vendredi : 20h-minuit", "samedi : 18h-minuit");
        assertThat(week("Fr 20:00-26:00", WEDNESDAY)).contains("vendredi : 20h-2h");
        assertThat(week("Mo-Su 20:00-02:00", WEDNESDAY)).containsExactly("tous les jours : 20h-2h");
    }

    @Test
    void whatIsNotSureIsSaidSo() {
        assertThat(week("Mo-Fr \"sur rendez-vous\"; Sa 14:00+", WEDNESDAY))
                .containsExactly(
                        "du lundi au vendredi : sur rendez-vous", "samedi : dès 14h, à confirmer", "dimanche : fermé");
    }

    @Test
    void itFitsInATextMessage() {
        assertThat(week("Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:30-12:00; PH off", LocalDate.of(2026, 11, 11)))
                .allMatch(Sms::gsm7);
    }
}
