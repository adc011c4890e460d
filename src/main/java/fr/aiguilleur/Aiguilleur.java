package fr.aiguilleur;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts everything; with nothing configured it brings its own database and a simulated phone. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Aiguilleur {

    public static void main(String[] args) {
        SpringApplication.run(Aiguilleur.class, args);
    }
}
