package fr.aiguilleur;

import fr.aiguilleur.library.KnowledgeCheck;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts everything; with nothing configured it brings its own database and a simulated phone. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableAsync
@EnableScheduling
public class Aiguilleur {

    public static void main(String[] args) {
        if (List.of(args).contains(KnowledgeCheck.WORD)) {
            System.exit(KnowledgeCheck.passes(System.out, args) ? 0 : 1);
        }
        SpringApplication.run(Aiguilleur.class, args);
    }

    /** Opening hours and promises are those of France, wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Paris"));
    }
}
