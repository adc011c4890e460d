package fr.aiguilleur.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TwilioAccountTest {

    private static final Map<String, Object> REAL = Map.of(
            "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
            "AIGUILLEUR_TWILIO_AUTH_TOKEN", "secret",
            "AIGUILLEUR_TWILIO_FROM", "+33937000000",
            "AIGUILLEUR_PUBLIC_URL", "https://aide.example.org/");

    @Test
    void withNothingSetItIsTheSimulatorOnThisServersPort() {
        TwilioAccount account = account(Map.of("LOCAL_SERVER_PORT", "4711"));
        assertThat(account.apiUrl()).isEqualTo("http://localhost:4711/simulator");
        assertThat(account.publicUrl()).isEqualTo("http://localhost:4711");
        assertThat(account.from()).isEqualTo("+33639980000");
        assertThat(account.sid()).matches("AC[0-9a-f]{32}");
    }

    @Test
    void emptySettingsCountAsNotSet() {
        assertThat(account(Map.of("AIGUILLEUR_TWILIO_ACCOUNT_SID", "", "AIGUILLEUR_PUBLIC_URL", " "))
                        .local())
                .isTrue();
    }

    @Test
    void theNamesOfTheEnvironmentAreUnderstood() {
        TwilioAccount account = account(with("AIGUILLEUR_TWILIO_API_URL", "http://127.0.0.1:4010/"));
        assertThat(account.sid()).isEqualTo("AC1");
        assertThat(account.token()).isEqualTo("secret");
        assertThat(account.from()).isEqualTo("+33937000000");
        assertThat(account.publicUrl()).isEqualTo("https://aide.example.org");
        assertThat(account.apiUrl()).isEqualTo("http://127.0.0.1:4010");
        assertThat(account(REAL).apiUrl()).isEqualTo("https://api.twilio.com");
    }

    @Test
    void aMessagingServiceChoosesTheSender() {
        TwilioAccount account = account(with("AIGUILLEUR_TWILIO_MESSAGING_SERVICE_SID", "MG1"));
        assertThat(account.messagingService()).isEqualTo("MG1");
        assertThat(account.from()).isNull();
    }

    @Test
    void whatsAppIsOffUntilItHasANumber() {
        assertThat(account(REAL).whatsapp()).isNull();
        assertThat(account(with("AIGUILLEUR_TWILIO_WHATSAPP_FROM", " ")).whatsapp())
                .isNull();
        assertThat(account(with("AIGUILLEUR_TWILIO_WHATSAPP_FROM", "+33937000001"))
                        .whatsapp())
                .isEqualTo("whatsapp:+33937000001");
        assertThat(account(with("AIGUILLEUR_TWILIO_WHATSAPP_FROM", "whatsapp:+33937000001"))
                        .whatsapp())
                .isEqualTo("whatsapp:+33937000001");
    }

    @Test
    void whoStartsTheServerIsToldWhatToEnterAtTwilio() {
        assertThat(new WebhookAdvice(account(REAL)).text())
                .contains("the number +33937000000")
                .contains("https://aide.example.org/webhooks/twilio/sms#rc=5&rp=all&ct=2000&rt=4000");
        assertThat(new WebhookAdvice(account(REAL)).isReal()).isTrue();
        assertThat(new WebhookAdvice(account(with("AIGUILLEUR_TWILIO_API_URL", "https://api.dublin.ie1.twilio.com")))
                        .isReal())
                .isTrue();
        assertThat(new WebhookAdvice(account(with("AIGUILLEUR_TWILIO_API_URL", "http://localhost:8080/simulator")))
                        .isReal())
                .isFalse();
        assertThat(new WebhookAdvice(account(Map.of())).isReal()).isFalse();
    }

    @Test
    void aRealAccountThatTwilioCouldNotReachStopsTheStart() {
        assertThatThrownBy(() -> account(without("AIGUILLEUR_PUBLIC_URL")))
                .hasMessageContaining("AIGUILLEUR_PUBLIC_URL");
        assertThatThrownBy(() -> account(without("AIGUILLEUR_TWILIO_AUTH_TOKEN")))
                .hasMessageContaining("AUTH_TOKEN");
        assertThatThrownBy(() -> account(without("AIGUILLEUR_TWILIO_FROM"))).hasMessageContaining("_FROM");
    }

    private static Map<String, Object> with(String name, String value) {
        Map<String, Object> settings = new HashMap<>(REAL);
        settings.put(name, value);
        return settings;
    }

    private static Map<String, Object> without(String name) {
        Map<String, Object> settings = new HashMap<>(REAL);
        settings.remove(name);
        return settings;
    }

    static TwilioAccount account(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        TwilioSettings settings = Binder.get(environment).bindOrCreate("aiguilleur", TwilioSettings.class);
        return new TwilioAccount(settings, environment);
    }
}
