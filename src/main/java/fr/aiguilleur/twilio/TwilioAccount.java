package fr.aiguilleur.twilio;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The account that sends: the configured one, or the simulator's on this very server when none is configured. */
@Component
class TwilioAccount {

    static final String LOCAL_SID = "AC00000000000000000000000000000000";
    static final String LOCAL_TOKEN = "simulateur-local-sans-secret";
    /** Of the numbers that ARCEP keeps for fiction. */
    static final String LOCAL_FROM = "+33639980000";

    static final String TWILIO = "https://api.twilio.com";
    /** Stands before a number that is meant in WhatsApp. */
    static final String WHATSAPP = "whatsapp:";

    private final TwilioSettings settings;
    private final TwilioSettings.Twilio twilio;
    private final Environment environment;

    TwilioAccount(TwilioSettings settings, Environment environment) {
        this.settings = settings;
        this.twilio = settings.twilio();
        this.environment = environment;
        if (!local()) {
            require(settings.publicUrl(), "AIGUILLEUR_PUBLIC_URL (Twilio signs the address it calls)");
            require(twilio.authToken(), "AIGUILLEUR_TWILIO_AUTH_TOKEN");
            require(
                    has(twilio.from()) ? twilio.from() : twilio.messagingServiceSid(),
                    "AIGUILLEUR_TWILIO_FROM or AIGUILLEUR_TWILIO_MESSAGING_SERVICE_SID");
            URI.create(apiUrl());
        }
    }

    String sid() {
        return local() ? LOCAL_SID : String.valueOf(twilio.accountSid()).strip();
    }

    String token() {
        return local() ? LOCAL_TOKEN : String.valueOf(twilio.authToken()).strip();
    }

    /** Each of them may have signed a call: while one replaces another, both are at work. */
    List<String> signingTokens() {
        String next = twilio.authTokenNext();
        return local() || next == null || next.isBlank() ? List.of(token()) : List.of(token(), next.strip());
    }

    /** Our address in WhatsApp, "whatsapp:+33…"; null when WhatsApp is off. */
    @Nullable
    String whatsapp() {
        String number = twilio.whatsappFrom();
        return number == null || number.isBlank()
                ? null
                : WHATSAPP + number.strip().replaceFirst("^" + WHATSAPP, "");
    }

    /** The sending number; null when a messaging service chooses it. */
    @Nullable
    String from() {
        if (local()) {
            return LOCAL_FROM;
        }
        return has(twilio.messagingServiceSid()) ? null : twilio.from();
    }

    @Nullable
    String messagingService() {
        return has(twilio.messagingServiceSid()) ? twilio.messagingServiceSid() : null;
    }

    /** Where Twilio's API is, without a slash at the end. */
    String apiUrl() {
        String configured = twilio.apiUrl();
        if (configured != null && !configured.isBlank()) {
            return withoutSlash(configured);
        }
        return local() ? here() + "/simulator" : TWILIO;
    }

    /** The address under which the provider reaches us, without a slash at the end. */
    String publicUrl() {
        String configured = settings.publicUrl();
        return configured != null && !configured.isBlank() ? withoutSlash(configured) : here();
    }

    /** Whether the simulator stands in. */
    boolean local() {
        return !has(twilio.accountSid());
    }

    /** The port is only known once the server listens, so it is asked for each time. */
    private String here() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }

    private static void require(@Nullable String value, String name) {
        if (!has(value)) {
            throw new IllegalStateException("AIGUILLEUR_TWILIO_ACCOUNT_SID is set, so set " + name + " too");
        }
    }

    private static boolean has(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String withoutSlash(String url) {
        return url.strip().replaceFirst("/+$", "");
    }
}
