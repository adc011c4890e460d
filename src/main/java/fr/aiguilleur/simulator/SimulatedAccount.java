package fr.aiguilleur.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one account the simulator knows: the configured one, or the one used when none is. */
@Component
@Simulated
class SimulatedAccount {

    private final Environment environment;

    SimulatedAccount(Environment environment) {
        this.environment = environment;
    }

    String sid() {
        return setting("aiguilleur.twilio.account-sid", "AC00000000000000000000000000000000");
    }

    String token() {
        return setting("aiguilleur.twilio.auth-token", "simulateur-local-sans-secret");
    }

    /** The number people write to. */
    String number() {
        return setting("aiguilleur.twilio.from", "+33639980000");
    }

    /** Where incoming messages are told; the port is only known once the server listens. */
    String inboundUrl() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String base = setting("aiguilleur.public-url", "http://localhost:" + port);
        return base.replaceFirst("/+$", "") + "/webhooks/twilio/sms";
    }

    /** Whether an Authorization header is this account's. */
    boolean isOpenedBy(@Nullable String authorization) {
        String credentials = sid() + ":" + token();
        String expected = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        return authorization != null && MessageDigest.isEqual(expected.getBytes(UTF_8), authorization.getBytes(UTF_8));
    }

    private String setting(String name, String otherwise) {
        String value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
