package fr.aiguilleur.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The small English model that comes in a jar, without any of our care around it: it learns at once. */
public final class SmallModel implements Embedder {

    private final VectorSource source;
    private final Map<String, float[]> known = new HashMap<>();

    /** Unpacked into this folder. */
    public SmallModel(Path folder) throws IOException {
        source = new OnnxFolder(unpacked(folder));
    }

    static Path unpacked(Path folder) throws IOException {
        copy("/all-minilm-l6-v2-q.onnx", folder.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));
        return folder;
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SmallModel.class.getResourceAsStream(resource))) {
            Files.copy(in, file);
        }
    }

    @Override
    public Optional<float[]> of(String text) {
        return Optional.of(known.computeIfAbsent(text, said -> Vector.unit(source.one(said), 0)));
    }

    @Override
    public void learn(List<String> texts, Consumer<List<float[]>> ready) {
        ready.accept(texts.stream().map(text -> of(text).orElseThrow()).toList());
    }
}
