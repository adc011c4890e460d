package fr.aiguilleur.translation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which translator is used, as the settings say. */
@Configuration
class TranslationBeans {

    @Bean
    Translator translator(
            @Value("${aiguilleur.translation.url:}") String url,
            @Value("${aiguilleur.translation.key:}") String key,
            @Value("${aiguilleur.translation.patience:5s}") Duration patience,
            Clock clock) {
        return url.isBlank() ? Translator.NONE : new LibreTranslate(url.strip(), key.strip(), patience, clock);
    }
}
