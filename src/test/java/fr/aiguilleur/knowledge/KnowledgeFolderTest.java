package fr.aiguilleur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFolderTest {

    @TempDir
    Path own;

    @Test
    void aTerritorysOwnGuidesAloneAreServed() throws IOException {
        Files.createDirectory(own.resolve("guides"));
        Files.writeString(own.resolve("guides/b.md"), "B");
        Files.writeString(own.resolve("guides/a.md"), "A");
        Files.writeString(own.resolve("guides/note.txt"), "pas un guide");

        assertThat(new KnowledgeFolder(own).files("guides", ".md"))
                .extracting(KnowledgeFile::name)
                .containsExactly("guides/a.md", "guides/b.md");
    }

    @Test
    void emergencyLinesAndGazetteerFallBackToTheApplicationsOwn() {
        KnowledgeFolder folder = new KnowledgeFolder(own);

        assertThat(folder.file("emergency/lignes.yaml")).isPresent();
        assertThat(folder.file("gazetteer/communes.csv")).isPresent();
        assertThat(folder.files("guides", ".md")).isEmpty();
        assertThat(folder.file("directory/lieux.csv")).isEmpty();
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        Files.createDirectory(own.resolve("emergency"));
        Files.writeString(own.resolve("emergency/lignes.yaml"), "les nôtres");

        assertThat(new KnowledgeFolder(own).file("emergency/lignes.yaml"))
                .hasValueSatisfying(file -> assertThat(file.text()).isEqualTo("les nôtres"));
    }

    @Test
    void wrongBytesDoNotStopTheReading() throws IOException {
        Files.createDirectory(own.resolve("guides"));
        Files.write(own.resolve("guides/a.md"), "été".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new KnowledgeFolder(own).files("guides", ".md")).hasSize(1);
    }
}
