package fr.aiguilleur.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are only sent to pages of those who answer for the fact. */
class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.ameli.fr/assure, true",
        "https://moncommissariat.interieur.gouv.fr/x, true",
        "https://ameli.fr.exemple.com/, false",
        "https://faux-ameli.fr/, false",
        "https://un-blog.example/astuces, false"
    })
    void onlyTheBodyItselfIsAnswerable(String url, boolean answerable) {
        assertThat(new Source("titre", url, LocalDate.EPOCH).answerable()).isEqualTo(answerable);
    }
}
