package fr.aiguilleur.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command for those who edit the knowledge folder. */
class KnowledgeCheckTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private boolean passes(String knowledge) {
        return KnowledgeCheck.passes(
                new PrintStream(said, true, StandardCharsets.UTF_8), "--aiguilleur.knowledge=" + knowledge);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theRepositorysKnowledgeIsRight() {
        assertThat(passes("knowledge")).as(said()).isTrue();

        System.out.println("KNOWLEDGE " + said().strip().replace("\n", " "));
        assertThat(said()).contains("Guides : 82").contains("Aucun défaut.");
    }

    @Test
    void everyStepOfTheRepositoryFitsInTwoMessagesAndIsEasyToRead() {
        passes("knowledge");

        assertThat(said()).containsPattern("Étapes qui tiennent en deux SMS : (\\d+) sur \\1\\.");
        String easiest = said().replaceAll("(?s).*Lisibilité \\(Kandel et Moles\\) : de (\\d+) à.*", "$1");
        assertThat(Integer.parseInt(easiest)).isGreaterThanOrEqualTo(Readability.EASY);
    }

    @Test
    void aBrokenFolderIsToldByFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("guides"));
        Files.writeString(folder.resolve("guides/casse.md"), "---\ntitre: Cassé\n---\n## Un {#un}\n- [Oui](#deux)\n");
        Files.createDirectories(folder.resolve("agenda"));
        Files.writeString(
                folder.resolve("agenda/casse.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(passes(folder.toString())).isFalse();

        assertThat(said())
                .contains("guides/casse.md:5")
                .contains("aucune étape ne porte ce nom")
                .contains("agenda/casse.ics")
                .contains("directory/lieux.csv")
                .contains("défauts à corriger");
    }
}
