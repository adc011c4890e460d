package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.learning.WellSpelt;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellSpeltTest {

    private static WellSpelt wellSpelt;

    @BeforeAll
    static void readTheGuides() {
        List<Guide> guides = new Guides(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems()).all();
        wellSpelt = Dense.wellSpelt(guides, new Vocabulary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, mon imprimante refuse d'imprimer l'attestation.",
                "Mon engin ne s'allume plus",
                "J'ai oublié mon mot de passe Ameli",
                "le guéridon du salon",
                "",
            })
    void asInABook(String text) {
        assertThat(wellSpelt.test(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jarive pa a imprimé",
                "g oublié mon mot de passe",
                "mon téléfone refuse d'imprimer",
                "mdp perdu",
                "mon ordinateurr est en panne",
                "je voudré un rendez-vous",
                "le wiiifi",
            })
    void notAsInABook(String text) {
        assertThat(wellSpelt.test(text)).isFalse();
    }
}
