package fr.aiguilleur.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.referral.Draft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ReferralFormTest {

    @Test
    void aFormBecomesADraft() {
        Draft draft = form(Map.of(
                        "place", List.of("lieu-1"),
                        "need", List.of(" refaire sa carte Vitale "),
                        "service", List.of("Aide aux démarches administratives"),
                        "path", List.of("accompagnement"),
                        "reasons", List.of("à 900 m", "gratuit"),
                        "doubts", List.of("appelez avant"),
                        "bring", List.of("Votre pièce d'identité"),
                        "initials", List.of("M. D."),
                        "consent", List.of("oui"),
                        "phone", List.of("06 39 98 12 34")))
                .draft();

        assertThat(draft)
                .isEqualTo(new Draft(
                        "lieu-1",
                        "refaire sa carte Vitale",
                        "Aide aux démarches administratives",
                        "accompagnement",
                        List.of("à 900 m", "gratuit"),
                        List.of("appelez avant"),
                        List.of("Votre pièce d'identité"),
                        "M. D.",
                        true,
                        "06 39 98 12 34"));
    }

    @Test
    void nothingIsAgreedToUnlessItIsTicked() {
        ReferralForm form = form(Map.of("place", List.of("lieu-1"))).bringing(List.of("Votre téléphone"));

        assertThat(form.consent()).isFalse();
        assertThat(form.draft().phone()).isNull();
        assertThat(form.draft().service()).isNull();
        assertThat(form.bring()).containsExactly("Votre téléphone");
    }

    private static ReferralForm form(Map<String, List<String>> fields) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        fields.forEach(values::put);
        return ReferralForm.of(values);
    }
}
