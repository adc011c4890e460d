package fr.aiguilleur.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where everything is once an unconfigured start is ready. */
@Component
@Unconfigured
class Greeting {

    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String home = "http://localhost:" + environment.getProperty("local.server.port");
        String password = DemoAccounts.PASSWORD;
        log.info("""

                Aiguilleur is ready.
                  residents   {}/
                  a phone     {}/demo/telephone
                  relays      {}/relais    (rose / {})
                  operators   {}/console    (claire / {}, or mehdi)
                  coordinator {}/coordination/guides    (nadia / {})
                  guides      {}/guides, workshops {}/agenda, places {}/carte
                  the API     {}/swagger-ui.html""", home, home, home, password, home, password, home, password, home, home, home, home);
    }
}
