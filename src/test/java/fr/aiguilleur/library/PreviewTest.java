package fr.aiguilleur.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.guide.Draft;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.site.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What an editor is shown is what people get. */
class PreviewTest {

    private static final String STEP = """
            ---
            titre: Essai
            rubrique: comptes
            service: Aide aux démarches administratives
            urgence: non
            formulations: [un]
            sources:
              - {titre: Source, url: "https://example.org", consulte: 2026-11-22}
            verifie: 2026-11-22
            ---
            On y va.

            ## Un {#un}
            Peut-être êtes-vous prêt ? %s
            - [C'est fait](fin:)
            - [Un lieu](lieu:)
            - [Parler à quelqu'un](humain:)
            """;

    private final Guides guides = new Guides(new KnowledgeFolder(Path.of("nulle-part")), new KnowledgeProblems());

    private Preview preview(String more) {
        Draft draft = guides.draft("essai", STEP.formatted(more));
        return Preview.of(draft, new GuideAnswers(new Site(new MockEnvironment())));
    }

    @Test
    void theFirstStepIsShownWithTheIntroductionAndItsNumbers() {
        Preview.PreviewedStep first = preview("").steps().getFirst();

        assertThat(first.sms()).startsWith("On y va.").endsWith("1 C'est fait\n2 Un lieu\n0 conseiller");
        assertThat(first.segments()).isEqualTo(1);
        assertThat(first.tooLong()).isFalse();
    }

    @Test
    void lettersThatCostAMessageAreSimplifiedAsWhenSent() {
        assertThat(preview("Lisez bien la page. ".repeat(3)).steps().getFirst().sms())
                .contains("Peut-etre etes-vous pret");
    }

    @Test
    void aStepOfThreeMessagesIsSaidTooLong() {
        Preview preview = preview("Lisez bien la page. ".repeat(20));

        assertThat(preview.steps().getFirst().tooLong()).isTrue();
        assertThat(preview.draft().right()).isFalse();
    }
}
