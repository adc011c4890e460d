package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Faults;
import fr.aiguilleur.network.PhoneNetwork;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One network for all that stands in for Twilio. */
@Configuration(proxyBeanMethods = false)
@Simulated
class Simulation {

    @Bean
    PhoneNetwork phoneNetwork(Clock clock) {
        return new PhoneNetwork(clock);
    }

    @Bean
    Faults faults() {
        return new Faults();
    }
}
