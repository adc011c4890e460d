package fr.aiguilleur.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.StepClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class EmbeddingBeansTest {

    @TempDir
    Path folder;

    @Configuration
    @EnableConfigurationProperties(EmbeddingSettings.class)
    static class Properties {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Properties.class, EmbeddingBeans.class)
            .withBean(Clock.class, StepClock::new)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void withoutASettingThereIsNone() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Embedder.class));
        runner.withPropertyValues("aiguilleur.embedding.base-url=", "aiguilleur.embedding.model-path=  ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Embedder.class));
    }

    @Test
    void anEndpointThatIsDownDoesNotStopTheStart() {
        runner.withPropertyValues(
                        "aiguilleur.embedding.base-url=http://localhost:1/v1", "aiguilleur.embedding.name=petit")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Embedder.class));
    }

    @Test
    void aFolderWithAModelIsEnough() throws IOException {
        runner.withPropertyValues("aiguilleur.embedding.model-path=" + SmallModel.unpacked(folder))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Embedder.class));
    }

    @Test
    void bothAreOneTooMany() {
        runner.withPropertyValues(
                        "aiguilleur.embedding.base-url=http://localhost:1/v1",
                        "aiguilleur.embedding.name=petit",
                        "aiguilleur.embedding.model-path=/model")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("AIGUILLEUR_EMBEDDING_BASE_URL")
                        .hasMessageContaining("AIGUILLEUR_EMBEDDING_MODEL_PATH")
                        .hasMessageContaining("keep one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aiguilleur.embedding.base-url=http://localhost:1", "aiguilleur.embedding.model-path=/none"})
    void whatIsMissingIsNamed(String setting) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .message()
                        .containsAnyOf("AIGUILLEUR_EMBEDDING_NAME", "no model.onnx"));
    }

    @Test
    void aJarWithoutTheRuntimeSaysHowToPackIt() {
        runner.withClassLoader(new FilteredClassLoader("dev.langchain4j.model.embedding.onnx"))
                .withPropertyValues("aiguilleur.embedding.model-path=" + folder)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("-Ponnx"));
    }

    @Test
    void thePrefixKeepsItsSpace() {
        assertThat(settings("query:").before()).isEqualTo("query: ");
        assertThat(settings("query: ").before()).isEqualTo("query: ");
        assertThat(settings(" ").before()).isEmpty();
    }

    private static EmbeddingSettings settings(String prefix) {
        return new EmbeddingSettings(null, null, null, null, prefix, null);
    }
}
