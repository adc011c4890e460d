package fr.aiguilleur.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final Supplier<float[]> NOT_AGAIN = () -> {
        throw new AssertionError("learned again");
    };

    @TempDir
    Path folder;

    @Test
    void whatWasLearnedFromTheSameTextsIsNotLearnedAgain() {
        float[] learned = {1.5f, -2};
        new Shelf(folder).weights("way", texts(0.5), List.of(0), 2, () -> learned);

        assertThat(new Shelf(folder).weights("way", texts(0.5), List.of(0), 2, NOT_AGAIN))
                .containsExactly(learned);
    }

    @Test
    void anotherWordAnotherKindOrAnotherWayOfLearningIsLearned() {
        Shelf shelf = new Shelf(folder);
        shelf.weights("way", texts(0.5), List.of(0), 1, () -> new float[] {1});

        assertThat(shelf.weights("way", texts(0.6), List.of(0), 1, () -> new float[] {2}))
                .containsExactly(2);
        assertThat(shelf.weights("way", texts(0.5), List.of(1), 1, () -> new float[] {3}))
                .containsExactly(3);
        assertThat(shelf.weights("other", texts(0.5), List.of(0), 1, () -> new float[] {4}))
                .containsExactly(4);
    }

    @Test
    void aFileThatWasCutIsLearnedAgain() throws IOException {
        Shelf shelf = new Shelf(folder);
        shelf.weights("way", texts(0.5), List.of(0), 2, () -> new float[] {1, 2});
        Files.write(files().getFirst(), new byte[] {1, 2, 3});

        assertThat(shelf.weights("way", texts(0.5), List.of(0), 2, () -> new float[] {3, 4}))
                .containsExactly(3, 4);
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyMeansLearningEachTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(new Shelf(file.resolve("learned")).weights("way", texts(0.5), List.of(0), 1, () -> new float[] {1}))
                .containsExactly(1);
    }

    @Test
    void theFolderDoesNotGrowForEver() throws IOException {
        Shelf shelf = new Shelf(folder);
        IntStream.range(0, 40).forEach(i -> shelf.weights("way", texts(i), List.of(0), 1, () -> new float[] {i}));

        assertThat(files()).hasSizeLessThan(20);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Feature[][] texts(double value) {
        return new Feature[][] {{new FeatureNode(1, value)}};
    }
}
