package fr.aiguilleur.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guides people edit: every defect is told with its file and line. */
class RepositoryGuidesTest {

    private final Guides guides = new Guides(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems());

    @Test
    void everyGuideOfTheRepositoryIsRight() {
        assertThat(guides.problems()).isEmpty();
        assertThat(guides.all()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aGuideIsReadAsWritten() {
        Guide guide = guides.find("ameli-connexion").orElseThrow();

        assertThat(guide.title()).isEqualTo("Se connecter à son compte ameli");
        assertThat(guide.phrasings()).contains("g oublié mdp ameli");
        assertThat(guide.steps().getFirst().id()).isEqualTo("site");
        assertThat(guide.step("site").orElseThrow().choices())
                .contains(new Choice("J'ai reçu un SMS bizarre", new Choice.Target.ToGuide("sms-arnaque")));
        assertThat(guides.find("sms-arnaque").orElseThrow().cyber()).isTrue();
    }
}
