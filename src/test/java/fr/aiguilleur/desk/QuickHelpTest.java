package fr.aiguilleur.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.desk.QuickHelp.Block;
import fr.aiguilleur.desk.QuickHelp.Leaf;
import fr.aiguilleur.desk.QuickHelp.Source;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of {@code knowledge/relais}. */
class QuickHelpTest {

    @TempDir
    private Path folder;

    private final KnowledgeProblems problems = new KnowledgeProblems();

    @Test
    void aTextIsReadWithItsSourcesAndItsDate() throws IOException {
        write("ecoute.md", """
                ---
                titre: Écouter
                verifie: 2026-11-23
                sources:
                  - titre: Un guide
                    url: https://exemple.fr/guide
                ---
                Un seul **conseil**
                sur deux lignes.

                ## D'abord
                - regarder
                - ne pas
                  toucher
                """);

        assertThat(new QuickHelp(new KnowledgeFolder(folder), problems).leaves())
                .containsExactly(new Leaf(
                        "ecoute",
                        "Écouter",
                        List.of(new Source("Un guide", "https://exemple.fr/guide")),
                        "23 novembre 2026",
                        List.of(
                                new Block(false, "Un seul conseil sur deux lignes.", List.of()),
                                new Block(true, "D'abord", List.of()),
                                new Block(false, "", List.of("regarder", "ne pas toucher")))));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aTextWithoutItsHeadIsNamedAndLeftOut() throws IOException {
        write("brouillon.md", "Bonjour");

        assertThat(new QuickHelp(new KnowledgeFolder(folder), problems).leaves())
                .isEmpty();
        assertThat(problems.all()).extracting(Problem::file).containsExactly("relais/brouillon.md");
    }

    @Test
    void ourTextsAreReadWhole() {
        assertThat(new QuickHelp(new KnowledgeFolder(Path.of("knowledge")), problems).leaves())
                .isNotEmpty()
                .allSatisfy(leaf -> {
                    assertThat(leaf.verified()).isNotEmpty();
                    assertThat(leaf.blocks()).isNotEmpty();
                });
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everyServiceSaysWhatToBringInOurFolder() {
        Bring bring = new Bring(new KnowledgeFolder(Path.of("knowledge")), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(bring.forService("Aide aux démarches administratives"))
                .contains("Votre pièce d'identité", "Votre téléphone portable, chargé");
        assertThat(bring.forService(null)).isNotEmpty();
        assertThat(Services.ALL)
                .allSatisfy(service -> assertThat(bring.forService(service))
                        .hasSizeBetween(bring.forService(null).size(), 10));
    }

    @Test
    void aServiceThatDoesNotExistIsNamedWithItsLine() throws IOException {
        write("apporter.yaml", """
                toujours:
                  - Vos lunettes
                Jardinage:
                  - Un râteau
                """);

        Bring bring = new Bring(new KnowledgeFolder(folder), problems);

        assertThat(bring.forService("Jardinage")).containsExactly("Vos lunettes");
        assertThat(problems.all()).extracting(Problem::line).containsExactly(4);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("relais"));
        Files.writeString(folder.resolve("relais").resolve(name), text);
    }
}
