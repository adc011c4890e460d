package fr.aiguilleur.interpreter;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.translation.Translator;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Who translates: the service that a deployer named, or else the model. */
@Configuration
class InterpreterBeans {

    @Bean
    @Primary
    Translator interpreter(
            @Qualifier("translator") Translator service,
            Model model,
            Discretion discretion,
            @Value("${aiguilleur.translation.patience:4s}") Duration patience) {
        return service == Translator.NONE ? new ModelTranslator(model, patience, discretion) : service;
    }
}
