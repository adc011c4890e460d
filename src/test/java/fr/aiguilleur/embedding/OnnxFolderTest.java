package fr.aiguilleur.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFolderTest {

    @TempDir
    Path folder;

    @Test
    void aModelOfThisMachinePutsNearWhatMeansTheSame() throws IOException {
        OnnxFolder model = new OnnxFolder(SmallModel.unpacked(folder));

        List<float[]> vectors = model.many(List.of("the printer is broken", "I cannot print", "my cat is asleep"));

        assertThat(vectors).allSatisfy(vector -> assertThat(vector).hasSize(384));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)));
        assertThat(model.one("I cannot print")).containsExactly(vectors.get(1));
    }

    @Test
    void theTokenizerTellsNobodyThatItRuns() throws IOException {
        System.clearProperty("ai.djl.offline");

        new OnnxFolder(SmallModel.unpacked(folder));

        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        assertThatThrownBy(() -> new OnnxFolder(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AIGUILLEUR_EMBEDDING_MODEL_PATH")
                .hasMessageContaining("no model.onnx");

        Files.writeString(folder.resolve("model.onnx"), "");
        assertThatThrownBy(() -> new OnnxFolder(folder)).hasMessageContaining("no tokenizer.json");
    }

    @Test
    void aFileThatIsNoModelStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "not a model");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");

        assertThatThrownBy(() -> new OnnxFolder(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
