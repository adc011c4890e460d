package fr.aiguilleur.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guide under the pen of somebody. */
class DraftTest {

    private static final String GOOD = """
            ---
            titre: Essai
            rubrique: comptes
            service: Aide aux démarches administratives
            urgence: non
            formulations: [un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix]
            sources:
              - {titre: Source, url: "https://example.org", consulte: 2026-11-22}
            verifie: 2026-11-22
            ---
            On y va.

            ## Un {#un}
            Faites ceci.
            - [C'est fait](fin:)
            - [Autre chose](voisin.md)
            """;

    @TempDir
    Path folder;

    private Guides guides;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("guides"));
        Files.writeString(folder.resolve("guides/voisin.md"), GOOD.replace("voisin.md", "#un"));
        guides = new Guides(new KnowledgeFolder(folder), new KnowledgeProblems());
    }

    @Test
    void aRightTextHasNoProblemAndItsSteps() {
        Draft draft = guides.draft("essai", GOOD);

        assertThat(draft.right()).isTrue();
        assertThat(draft.advice()).isEmpty();
        assertThat(draft.guide().title()).isEqualTo("Essai");
        assertThat(draft.guide().steps()).extracting(Step::id).containsExactly("un");
        assertThat(guides.find("essai")).as("a draft is played to nobody").isEmpty();
    }

    @Test
    void aBrokenTextIsShownAsFarAsItIsReadWithTheLines() {
        Draft draft = guides.draft("essai", GOOD.replace("fin:", "#nulle-part").replace("titre: Essai\n", ""));

        assertThat(draft.guide().steps()).hasSize(1);
        assertThat(draft.problems()).extracting(Problem::line, Problem::value).contains(tuple(14, "#nulle-part"));
        assertThat(draft.problems())
                .anySatisfy(problem -> assertThat(problem.field()).isEqualTo("titre"));
    }

    @Test
    void anythingAtAllIsAnsweredWithProblems() {
        for (String text : new String[] {"", "---", "bonjour", "---\n: :\n---\n## {#}\n- [](x)", "\u0000"}) {
            assertThat(guides.draft("essai", text).problems()).as(text).isNotEmpty();
        }
    }

    @Test
    void aFileIsReadAgainEachTime() throws IOException {
        assertThat(guides.draft("voisin").orElseThrow().right()).isTrue();

        Files.writeString(folder.resolve("guides/voisin.md"), "rien");

        assertThat(guides.draft("voisin").orElseThrow().right()).isFalse();
        assertThat(guides.find("voisin"))
                .as("what people are given stays as it was at the start")
                .isPresent();
    }
}
