package fr.aiguilleur.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.StepClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ModelBeansTest {

    @Configuration
    @EnableConfigurationProperties(ModelSettings.class)
    static class Properties {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Properties.class, ModelBeans.class)
            .withBean(Clock.class, StepClock::new)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            // No database is asked at the start.
            .withBean(JdbcClient.class, () -> JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql:none")))
            .withBean(ModelTable.class);

    @Test
    void withoutASettingThereIsNone() {
        runner.run(context -> assertThat(context.getBean(Model.class)).isSameAs(Model.NONE));
        runner.withPropertyValues("aiguilleur.model.base-url= ", "aiguilleur.model.prompts=")
                .run(context -> assertThat(context.getBean(Model.class)).isSameAs(Model.NONE));
    }

    @Test
    void neitherAModelNorADatabaseThatAreDownStopTheStartOrThrow() {
        runner.withPropertyValues("aiguilleur.model.base-url=http://localhost:1/v1", "aiguilleur.model.name=petit")
                .run(context -> {
                    Model model = context.getBean(Model.class);
                    assertThat(model.on()).isFalse();
                    assertThat(model.ask(Task.SUMMARY, Map.of(), Duration.ofSeconds(20)))
                            .isEmpty();
                });
    }

    @Test
    void itsNameIsRequired() {
        runner.withPropertyValues("aiguilleur.model.base-url=http://localhost:1/v1")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("AIGUILLEUR_MODEL_NAME"));
    }

    /** As an environment file names them, without the dashes of the properties. */
    @Test
    void pricesAreReadFromTheEnvironment() {
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "AIGUILLEUR_MODEL_PRICE_IN", "0.1",
                                        "AIGUILLEUR_MODEL_PRICE_OUT", "0.3",
                                        "AIGUILLEUR_MODEL_API_KEY", "clef"))))
                .run(context -> {
                    ModelSettings settings = context.getBean(ModelSettings.class);
                    assertThat(settings.apiKey()).isEqualTo("clef");
                    assertThat(settings.cost(new ModelSettings.Tokens(1_000_000, 2_000_000)))
                            .isEqualByComparingTo("0.7");
                });
    }

    @Test
    void theKeyIsNotSeen() {
        ModelSettings settings = new ModelSettings(
                "https://modele.example.org/v1", "clef", "petit", Duration.ZERO, 1, 1, null, null, null);

        assertThat(settings.host()).isEqualTo("modele.example.org");
        assertThat(settings.toString()).doesNotContain("clef");
    }
}
