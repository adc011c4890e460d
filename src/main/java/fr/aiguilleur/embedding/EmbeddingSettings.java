package fr.aiguilleur.embedding;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the environment says about embeddings; what is blank is not set.
 *
 * @param baseUrl of an endpoint that speaks like OpenAI's, as {@code https://example.org/v1}
 * @param name of the model at that endpoint
 * @param modelPath a folder with {@code model.onnx} and {@code tokenizer.json}
 * @param prefix what the model wants in front of every text, as {@code query:}
 * @param patience how long a message may wait for its vector
 */
@ConfigurationProperties("aiguilleur.embedding")
record EmbeddingSettings(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String name,
        @Nullable Path modelPath,
        @Nullable String prefix,
        @Nullable Duration patience) {

    EmbeddingSettings {
        baseUrl = set(baseUrl);
        apiKey = set(apiKey);
        name = set(name);
        prefix = set(prefix);
        modelPath = modelPath == null || modelPath.toString().isBlank() ? null : modelPath;
    }

    boolean wanted() {
        return baseUrl != null || modelPath != null;
    }

    /** In front of a text, with the space that an environment file may have lost. */
    String before() {
        return prefix == null ? "" : prefix + " ";
    }

    private static @Nullable String set(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
