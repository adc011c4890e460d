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

    /** Where incoming messages are told, and how often it is tried, as a deployer should set it; the port is only known once the server listens. */
    String inboundUrl() {
        String base = setting("aiguilleur.public-url", "http://localhost:" + port());
        return base.replaceFirst("/+$", "") + "/webhooks/twilio/sms#rc=5&rp=all&ct=2000&rt=4000";
    }

    /** The sender of messages by WhatsApp. */
    String whatsapp() {
        return "whatsapp:" + number();
    }

    /** Where the simulator itself is reached. */
    String simulator() {
        return setting("aiguilleur.twilio.api-url", "http://localhost:" + port() + "/simulator")
                .replaceFirst("/+$", "");
    }

    /** Refuses whoever does not show this account's password. */
    void authenticate(String asked, @Nullable String authorization) {
        if (!sid().equals(asked) || !isOpenedBy(authorization)) {
            throw new Refusal(401, 20003, "Authenticate");
        }
    }

    private boolean isOpenedBy(@Nullable String authorization) {
        String credentials = sid() + ":" + token();
        String expected = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        return authorization != null && MessageDigest.isEqual(expected.getBytes(UTF_8), authorization.getBytes(UTF_8));
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }

    private String setting(String name, String otherwise) {
        String value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
