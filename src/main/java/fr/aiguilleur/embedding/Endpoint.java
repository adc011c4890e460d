package fr.aiguilleur.embedding;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Vectors from an endpoint that speaks like OpenAI's. */
final class Endpoint implements VectorSource {

    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final OpenAiEmbeddingModel quick;
    private final OpenAiEmbeddingModel patient;

    Endpoint(String baseUrl, @Nullable String apiKey, @Nullable String name, Duration patience) {
        if (name == null) {
            throw new IllegalStateException("AIGUILLEUR_EMBEDDING_BASE_URL is set, so set AIGUILLEUR_EMBEDDING_NAME too"
                    + " (the name of the model there)");
        }
        quick = model(baseUrl, apiKey, name, patience.compareTo(QUICK) > 0 ? patience : QUICK);
        patient = model(baseUrl, apiKey, name, LONG);
    }

    private static OpenAiEmbeddingModel model(String url, @Nullable String key, String name, Duration timeout) {
        // Servers of models often hang when HTTP/2 is tried without TLS.
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(new JdkHttpClientBuilder().httpClientBuilder(http))
                .baseUrl(url)
                .apiKey(key)
                .modelName(name)
                .timeout(timeout)
                .maxRetries(0)
                .build();
    }

    @Override
    public float[] one(String text) {
        return quick.embed(text).content().vector();
    }

    @Override
    public List<float[]> many(List<String> texts) {
        return patient.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> embedding.vector())
                .toList();
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(1500);
    }
}
