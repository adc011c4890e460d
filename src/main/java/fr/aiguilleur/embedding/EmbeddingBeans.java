package fr.aiguilleur.embedding;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;

/** Makes the embedder that the settings name; without one nothing is loaded. */
@Configuration(proxyBeanMethods = false)
class EmbeddingBeans {

    private static final String ONNX = "dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel";

    @Bean
    @Conditional(Named.class)
    Embedder embedder(EmbeddingSettings settings, Clock clock, MeterRegistry meters, ApplicationContext context) {
        VectorSource source = source(settings, context.getClassLoader());
        Duration patience = settings.patience() == null ? source.patience() : settings.patience();
        return new CarefulEmbedder(source, settings.before(), patience, clock, meters);
    }

    private static VectorSource source(EmbeddingSettings settings, @Nullable ClassLoader loader) {
        if (settings.baseUrl() != null && settings.modelPath() != null) {
            throw new IllegalStateException(
                    "AIGUILLEUR_EMBEDDING_BASE_URL and AIGUILLEUR_EMBEDDING_MODEL_PATH are both set: keep one of them");
        }
        if (settings.baseUrl() != null) {
            Duration patience = settings.patience() == null ? Duration.ZERO : settings.patience();
            return new Endpoint(settings.baseUrl(), settings.apiKey(), settings.name(), patience);
        }
        if (settings.modelPath() == null) {
            throw new IllegalStateException("no model is named");
        }
        if (!ClassUtils.isPresent(ONNX, loader)) {
            throw new IllegalStateException("AIGUILLEUR_EMBEDDING_MODEL_PATH is set, but this jar was packed without"
                    + " the runtime for models: pack it with ./mvnw -Ponnx clean package");
        }
        return new OnnxFolder(settings.modelPath());
    }

    /** True when the settings name a model. */
    static final class Named implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("aiguilleur.embedding", EmbeddingSettings.class)
                    .map(EmbeddingSettings::wanted)
                    .orElse(false);
        }
    }
}
