package fr.aiguilleur.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final List<List<String>> KINDS = List.of(List.of("imprimer un document"), List.of("lire mes mails"));

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsFoundAgain() {
        new Shelf(folder).keep("name", file -> file.writeInt(7));

        assertThat(find("name")).contains(7);
        assertThat(find("other")).isEmpty();
    }

    @Test
    void anotherWordAnotherKindOrAnotherWayOfLearningHasAnotherName() {
        assertThat(Stream.of(
                                Shelf.name("way", KINDS),
                                Shelf.name("other", KINDS),
                                Shelf.name("way", KINDS.reversed()),
                                Shelf.name("way", List.of(List.of("imprimer un document", "lire mes mails"))),
                                Shelf.name(
                                        "way", List.of(List.of("imprimer"), List.of("un document", "lire mes mails"))))
                        .distinct())
                .hasSize(5);
        assertThat(Shelf.name("way", KINDS)).isEqualTo(Shelf.name("way", List.copyOf(KINDS)));
    }

    @Test
    void aFileThatWasCutIsNotFound() throws IOException {
        new Shelf(folder).keep("name", file -> file.writeInt(7));
        Files.write(folder.resolve("name"), new byte[] {1, 2});

        assertThat(find("name")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyMeansLearningEachTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Shelf shelf = new Shelf(file.resolve("learned"));
        shelf.keep("name", out -> out.writeInt(7));

        assertThat(shelf.find("name", in -> Optional.of(in.readInt()))).isEmpty();
    }

    @Test
    void theFolderDoesNotGrowForEver() throws IOException {
        Shelf shelf = new Shelf(folder);
        IntStream.range(0, 40).forEach(i -> shelf.keep("name" + i, file -> file.writeInt(i)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSizeLessThan(20);
        }
    }

    private Optional<Integer> find(String name) {
        return new Shelf(folder).find(name, file -> Optional.of(file.readInt()));
    }
}
