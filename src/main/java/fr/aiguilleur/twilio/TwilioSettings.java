package fr.aiguilleur.twilio;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about text messages.
 *
 * @param publicUrl the address under which Twilio reaches us
 */
@ConfigurationProperties("aiguilleur")
record TwilioSettings(
        @Nullable String publicUrl, @DefaultValue Twilio twilio) {

    /**
     * The account at Twilio; nothing is set when the simulator stands in.
     *
     * @param authTokenNext the token that is to take its place: calls signed with it are let in already
     * @param whatsappFrom our number in WhatsApp; unset, WhatsApp is off
     * @param apiUrl replaces {@code https://api.twilio.com}
     */
    record Twilio(
            @Nullable String accountSid,
            @Nullable String authToken,
            @Nullable String authTokenNext,
            @Nullable String from,
            @Nullable String messagingServiceSid,
            @Nullable String whatsappFrom,
            @Nullable String apiUrl) {}
}
