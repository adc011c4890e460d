package fr.aiguilleur.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Vectors from a model in a folder of this machine. */
final class OnnxFolder extends AbstractInProcessEmbeddingModel implements VectorSource {

    private static final String MODEL = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";

    private final OnnxBertBiEncoder encoder;

    OnnxFolder(Path folder) {
        super(Runnable::run);
        Path model = file(folder, MODEL);
        Path tokenizer = file(folder, TOKENIZER);
        // Otherwise the tokenizer tells its makers that it runs, when it runs at Amazon.
        System.setProperty("ai.djl.offline", "true");
        try (InputStream in = Files.newInputStream(tokenizer)) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.toString(), options());
            encoder = new OnnxBertBiEncoder(environment, session, in, PoolingMode.MEAN);
        } catch (IOException | OrtException | RuntimeException e) {
            throw new IllegalStateException(
                    "AIGUILLEUR_EMBEDDING_MODEL_PATH is set to " + folder
                            + ", but the model or the tokenizer in it cannot be read",
                    e);
        }
    }

    /** Several threads for one short text wait for each other: on a busy machine they are three times slower. */
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        return options;
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("AIGUILLEUR_EMBEDDING_MODEL_PATH is set to " + folder + ", but there is no "
                    + name + " in it (a folder with " + MODEL + " and " + TOKENIZER + " is expected)");
        }
        return file;
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    public float[] one(String text) {
        return embed(text).content().vector();
    }

    @Override
    public List<float[]> many(List<String> texts) {
        return embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> embedding.vector())
                .toList();
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(300);
    }
}
