package fr.aiguilleur.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aMomentIsSaidInWords() {
        assertThat(moment(1, 10, 0)).isEqualTo("mardi 1er décembre à 10\u00A0h");
        assertThat(moment(11, 14, 5)).isEqualTo("vendredi 11 décembre à 14\u00A0h\u00A005");
        assertThat(Words.date(LocalDate.of(2026, 8, 1))).isEqualTo("1er août 2026");
    }

    @Test
    void hoursStandOneStretchALine() {
        assertThat(Words.lines("lundi 9h-12h ; mardi 14h-17h\nsamedi fermé;"))
                .containsExactly("Lundi 9h-12h", "Mardi 14h-17h", "Samedi fermé");
        assertThat(Words.lines(null)).isEmpty();
    }

    @Test
    void aLongNameIsCutAtTheEndOfAWord() {
        assertThat(Words.shortened("Médiathèque Jean Cocteau", 24)).isEqualTo("Médiathèque Jean Cocteau");
        assertThat(Words.shortened("Médiathèque Jean Cocteau", 20)).isEqualTo("Médiathèque Jean…");
        assertThat(Words.shortened("A".repeat(30), 10)).hasSize(10);
    }

    private static String moment(int day, int hour, int minute) {
        return Words.moment(ZonedDateTime.of(2026, 12, day, hour, minute, 0, 0, ZoneId.of("Europe/Paris")));
    }
}
