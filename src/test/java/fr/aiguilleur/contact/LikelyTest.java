package fr.aiguilleur.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a contact was about is known from what was talked of. */
class LikelyTest {

    private static final Guides GUIDES = new Guides(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems());

    static Stream<Guide> guides() {
        return GUIDES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyGuideOfOursHasAThemeByItself(Guide guide) {
        assertThat(Likely.known(guide, null, null)).isNotEmpty().hasSizeLessThanOrEqualTo(Likely.FEW);
    }

    @ParameterizedTest
    @CsvSource({
        "sms-arnaque, SECURITY",
        "donnees-bancaires-donnees, SECURITY",
        "impots-declaration, MONEY",
        "logement-social, HOUSING",
        "titre-de-sejour, FOREIGNERS",
        "carte-identite-passeport, PAPERS",
        "ants-titres, TRANSPORT",
        "doctolib, HEALTH",
        "ameli-connexion, HEALTH",
        "caf-connexion, FAMILY",
        "cv-offres-emploi, JOBS",
        "retraite, WORK",
        "parcoursup, SCHOOL",
        "enfants-ecrans, PARENTS",
        "whatsapp, SOCIAL_NETWORKS",
        "creer-adresse-mail, MAIL",
        "piece-jointe-envoyer, MAIL",
        "pdf-remplir-signer, OFFICE",
        "sauvegarder-photos, CONTENT",
        "ordinateur-lent, MAINTENANCE",
        "mise-a-jour, MAINTENANCE",
        "mot-de-passe-oublie, BROWSING",
        "franceconnect, BROWSING",
        "wifi-se-connecter, DEVICE",
        "imprimer, DEVICE",
        "intelligence-artificielle, ARTIFICIAL_INTELLIGENCE",
        "demarche-faite-avec-un-aidant, PUBLIC_SERVICES",
    })
    void theFirstThemeOfAGuideIsTheOneAMediatorWouldTick(String slug, Theme first) {
        assertThat(Likely.known(GUIDES.find(slug).orElseThrow(), null, null))
                .first()
                .isEqualTo(first);
    }

    @Test
    void withoutAGuideTheWordsTellThenTheService() {
        assertThat(Likely.known(null, "Aide aux démarches administratives", "je veux un logement social"))
                .containsExactly(Theme.HOUSING, Theme.PUBLIC_SERVICES);
        assertThat(Likely.known(null, "Utilisation sécurisée du numérique", "à l'aide"))
                .containsExactly(Theme.SECURITY);
        assertThat(Likely.known(null, null, "on m'a piraté mon compte facebook"))
                .containsExactly(Theme.SECURITY, Theme.SOCIAL_NETWORKS);
        assertThat(Likely.known(null, null, "bonjour")).isEmpty();
    }

    @Test
    void threeAreShownFirstHoweverLittleIsKnown() {
        assertThat(Likely.first(List.of())).containsExactly(Theme.DEVICE, Theme.BROWSING, Theme.PUBLIC_SERVICES);
        assertThat(Likely.first(List.of(Theme.BROWSING)))
                .startsWith(Theme.BROWSING)
                .hasSize(3);
    }

    @Test
    void theVocabularyIsThatOfTheNationalReport() {
        assertThat(Theme.values()).hasSize(30);
        assertThat(Theme.values()).filteredOn(Theme::administrative).hasSize(11);
        assertThat(Term.of(Theme.class, "papiers_elections_citoyennete")).contains(Theme.PAPERS);
        assertThat(Theme.values()).extracting(Theme::word).doesNotHaveDuplicates();
    }
}
