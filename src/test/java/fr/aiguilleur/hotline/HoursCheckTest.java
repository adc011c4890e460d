package fr.aiguilleur.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursCheckTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:30,13:30-17:30",
                "lundi-vendredi 9h-12h30,13h30-17h30",
                "du lundi au vendredi 9h-12h30 et 13h30-17h30",
                "  Mo-Fr 9:00-12:30,13:30-17:30 ; PH off ",
            })
    void whatPeopleWriteIsRead(String typed) {
        HoursCheck check = check(typed);

        assertThat(check.wrong()).isNull();
        assertThat(check.week())
                .containsExactly("du lundi au vendredi : 9h-12h30 et 13h30-17h30", "samedi, dimanche : fermé");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:30,13:30-17:30; Xy 09:00-12:00 | « Xy » n'est pas un jour",
                "Mo-Fr 09:00-25:00 | « 25:00 » n'est pas une heure",
                "Mo-Fr 09:75-12:00 | « 09:75 » n'est pas une heure",
                "Mo-Fr 12:30-09:00 | « 12:30-09:00 » finit avant de commencer",
                "lundi-vendredi 9h-12h ; samedi | « samedi » n'a pas d'heures",
                "Mo-Fr off | personne ne répond jamais",
                "Mo-Fr 09:00-12:00; Sa-- 09:00-12:00 | Je ne comprends pas « Sa-- 09:00-12:00 »",
                "'' | Écrivez au moins un jour",
            })
    void whatIsWrongIsNamedWithItsPart(String typed, String told) {
        assertThat(check(typed).wrong()).contains(told);
        assertThat(check(typed).week()).isEmpty();
    }

    @Test
    void whatIsKeptMeansTheSame() {
        HoursCheck check = check("du lundi au jeudi 9h-12h");

        assertThat(check(check.text()).week()).isEqualTo(check.week()).isNotEmpty();
    }

    private static HoursCheck check(String typed) {
        return HoursCheck.of(typed, MONDAY);
    }
}
