package fr.aiguilleur.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked, and what is left out of it before anything is kept. */
class DraftCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6-12-34-56-78",
                "0033612345678",
                "01.60.12.34.56",
                "m.dupont+aide@exemple.fr",
                "mot de passe : Soleil2024!",
                "1 85 05 78 006 084 91"
            })
    void whatReachesOrHarmsAPersonIsLeftOut(String told) {
        String kept = DraftCheck.masked("papiers de la CAF, " + told + ", merci");

        assertThat(kept).contains("papiers de la CAF", "[effacé]", "merci");
        assertThat(kept.replaceAll("\\D", ""))
                .as("no digit of it is left: %s", kept)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dossier avant le 30/11/2026", "72 ans, 3 enfants", "CERFA 15692*01", "91300 Massy", "450 €"})
    void ordinaryNumbersStay(String need) {
        assertThat(DraftCheck.masked(need)).isEqualTo(need);
    }

    @ParameterizedTest
    @CsvSource({"MD,true", "M. D.,true", "J-P D,true", "Él.,true", "'',true", "Dupont,false", "M1,false", "ABCDE,false"
    })
    void initialsAreNoName(String initials, boolean good) {
        Draft draft = draft("", null, null, initials, true, null);
        if (good) {
            assertThat(DraftCheck.kept(draft).initials()).isEqualTo(initials);
        } else {
            assertThat(wrong(draft)).isEqualTo("initials");
        }
    }

    @Test
    void eachFieldIsChecked() {
        assertThat(wrong(draft("x".repeat(301), null, null, "", true, null))).isEqualTo("need");
        assertThat(wrong(draft("", "Cuisine", null, "", true, null))).isEqualTo("service");
        assertThat(wrong(draft("", null, "ailleurs", "", true, null))).isEqualTo("path");
        assertThat(wrong(draft("", null, null, "", true, "01 60 12 34 56"))).isEqualTo("phone");
        assertThat(wrong(draft("", null, null, "", true, "+32 470 12 34 56"))).isEqualTo("phone");
        assertThat(wrong(draft("", null, null, "", false, "06 39 98 01 23"))).isEqualTo("consent");
        assertThat(DraftCheck.kept(draft("", "", "", "", false, " ")))
                .isEqualTo(draft("", null, null, "", false, null));
    }

    @Test
    void aNeedOnSeveralLinesIsOne() {
        assertThat(DraftCheck.masked("  impôts\n\tet\0 CAF ")).isEqualTo("impôts et CAF");
    }

    private static String wrong(Draft draft) {
        return Objects.requireNonNull(catchThrowableOfType(Mistake.class, () -> DraftCheck.kept(draft)))
                .field();
    }

    private static Draft draft(
            String need,
            @Nullable String service,
            @Nullable String path,
            String initials,
            boolean consent,
            @Nullable String phone) {
        return new Draft("x", need, service, path, List.of(), List.of(), List.of(), initials, consent, phone);
    }
}
