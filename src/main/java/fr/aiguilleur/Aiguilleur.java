package fr.aiguilleur;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts everything; with nothing configured it brings its own database and a simulated phone. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Aiguilleur {

    public static void main(String[] args) {
        SpringApplication.run(Aiguilleur.class, args);
    }

    /** Opening hours and promises are those of France, wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Paris"));
    }
}
