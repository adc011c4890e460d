package fr.aiguilleur.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "page, 1",
        "pages, 1",
        "touchent, 1",
        "café, 2",
        "téléphone, 3",
        "l'écran, 2",
        "qu'un, 1",
        "question, 2",
        "guide, 1",
        "mot, 1",
        "le, 1",
        "administration, 5",
        "numérique, 3"
    })
    void syllablesAreCountedAsSpoken(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    /** Two sentences of three words; ten syllables: 207 - 1.015 × 3 - 73.6 × 10 / 6 = 81.3. */
    @Test
    void theFormulaIsThatOfKandelAndMoles() {
        assertThat(Readability.of("Ouvrez la porte. Regardez votre écran.")).isEqualTo(81);
    }

    @Test
    void aWebAddressEndsNoSentence() {
        assertThat(Readability.of("Allez sur ameli.fr avec lui"))
                .isEqualTo(Readability.of("Allez sur ameli fr avec lui"));
    }

    @Test
    void longSentencesOfLongWordsAreHarder() {
        String plain = "Ouvrez la page. Tapez votre code. C'est fini.";
        String office = "L'authentification préalable du bénéficiaire conditionne la recevabilité des justificatifs"
                + " dématérialisés transmis ultérieurement à l'administration compétente";

        assertThat(Readability.of(plain)).isGreaterThan(Readability.EASY);
        assertThat(Readability.of(office)).isLessThan(20);
        assertThat(Readability.of("…")).isZero();
    }
}
