package fr.aiguilleur.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SoughtTest {

    @Test
    void answersAreThoseTickedUnderTheNameOfTheirQuestion() {
        Sought sought = sought(Map.of(
                "text", List.of("  un dossier CAF  "),
                "commune", List.of("Massy"),
                "q-besoin", List.of("demarches", "apprendre"),
                "q-urgence", List.of(""),
                "compare", List.of("lieu-1", "lieu-2"),
                "_csrf", List.of("x")));

        assertThat(sought.text()).isEqualTo("un dossier CAF");
        assertThat(sought.town()).isEqualTo("Massy");
        assertThat(sought.ticked()).isEqualTo(Map.of("besoin", Set.of("demarches", "apprendre")));
        assertThat(sought.compared()).containsExactlyInAnyOrder("lieu-1", "lieu-2");
    }

    @Test
    void nothingWrittenAndNothingTickedIsNoQuestion() {
        assertThat(sought(Map.of("text", List.of("   "), "commune", List.of("Massy")))
                        .empty())
                .isTrue();
        assertThat(sought(Map.of("q-besoin", List.of("emploi"))).empty()).isFalse();
    }

    @Test
    void aSentenceThatWasReadAlreadyIsCorrectedAndAnotherIsOfSomebodyElse() {
        assertThat(sought(Map.of("text", List.of("a"), "read", List.of("a"))).corrected())
                .isTrue();
        Sought other = sought(Map.of("text", List.of("b"), "read", List.of("a")));
        assertThat(other.corrected()).isFalse();
        assertThat(other.anew()).isTrue();
        assertThat(sought(Map.of("text", List.of("b"))).anew()).isFalse();
    }

    @Test
    void anEndlessTextIsCut() {
        assertThat(sought(Map.of("text", List.of("a".repeat(5000)))).text()).hasSize(1000);
    }

    private static Sought sought(Map<String, List<String>> form) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        form.forEach(values::put);
        return Sought.of(values);
    }
}
