package fr.aiguilleur.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the model that the settings name; without one nobody is asked. */
@Configuration(proxyBeanMethods = false)
class ModelBeans {

    @Bean
    Model model(ModelSettings settings, ModelTable table, Clock clock, MeterRegistry meters) {
        return settings.named()
                ? new CarefulModel(settings, Prompt.all(settings.prompts()), table, clock, meters)
                : Model.NONE;
    }
}
