package fr.aiguilleur.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SignedFormTest {

    private static final Map<String, String> FIELDS = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+12349013030",
            "Digits", "1234",
            "From", "+12349013030",
            "To", "+18005551212");
    /** Of Twilio's own tests: token 12345. */
    private static final String SIGNATURE = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";

    private final SignedForm form = new SignedForm(TwilioAccountTest.account(Map.of(
            "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
            "AIGUILLEUR_TWILIO_AUTH_TOKEN", "12345",
            "AIGUILLEUR_TWILIO_FROM", "+33937000000",
            "AIGUILLEUR_PUBLIC_URL", "https://mycompany.com")));

    @Test
    void theKnownVectorIsReadAndTheQueryIsNoField() {
        assertThat(form.read(request(SIGNATURE))).contains(FIELDS);
    }

    @Test
    void aMissingOrWrongSignatureIsRefused() {
        assertThat(form.read(request(null))).isEmpty();
        assertThat(form.read(request(""))).isEmpty();
        assertThat(form.read(request(SIGNATURE.replace('0', '1')))).isEmpty();
    }

    @Test
    void oneMoreOrOneChangedFieldIsRefused() {
        MockHttpServletRequest more = request(SIGNATURE);
        more.addParameter("OptOutType", "STOP");
        assertThat(form.read(more)).isEmpty();
        MockHttpServletRequest changed = request(SIGNATURE);
        changed.setParameter("Digits", "1235");
        assertThat(form.read(changed)).isEmpty();
    }

    @Test
    void anotherQueryIsRefused() {
        MockHttpServletRequest request = request(SIGNATURE);
        request.setQueryString("foo=1&bar=3");
        assertThat(form.read(request)).isEmpty();
    }

    @Test
    void aFieldNamedLikeAQueryParameterKeepsTheBodysValue() {
        Map<String, String> fields = Map.of("o", "body", "Body", " où ? ");
        String signature =
                Webhook.sign("https://mycompany.com/webhooks/twilio/status?o=query%20%C3%A9", fields, "12345");
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/twilio/status");
        request.setQueryString("o=query%20%C3%A9");
        request.setParameter("o", "query é", "body");
        request.setParameter("Body", " où ? ");
        request.addHeader("X-Twilio-Signature", signature);
        assertThat(form.read(request)).contains(fields);
    }

    @Test
    void whileATokenIsReplacedEitherSigns() {
        SignedForm two = new SignedForm(TwilioAccountTest.account(Map.of(
                "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN", "old",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN_NEXT", "new",
                "AIGUILLEUR_TWILIO_FROM", "+33937000000",
                "AIGUILLEUR_PUBLIC_URL", "https://aide.example.org")));
        String url = "https://aide.example.org/webhooks/twilio/sms";
        assertThat(two.read(signed(Webhook.sign(url, Map.of(), "old")))).isPresent();
        assertThat(two.read(signed(Webhook.sign(url, Map.of(), "new")))).isPresent();
        assertThat(two.read(signed(Webhook.sign(url, Map.of(), "other")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://aide.example.org, https://aide.example.org:443, true",
        "https://aide.example.org:443, https://aide.example.org, true",
        "https://aide.example.org/aide, https://aide.example.org:443/aide, true",
        "https://aide.example.org:8443, https://aide.example.org:8443, true",
        "http://aide.example.org, http://aide.example.org:80, true",
        "https://aide.example.org, http://aide.example.org, false",
        "https://aide.example.org, https://aide.example.org:8443, false",
        "https://aide.example.org, https://autre.example.org, false"
    })
    void thePortThatGoesWithoutSayingMayBeSaid(String ours, String signed, boolean let) {
        SignedForm behindAProxy = new SignedForm(TwilioAccountTest.account(Map.of(
                "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN", "t",
                "AIGUILLEUR_TWILIO_FROM", "+33937000000",
                "AIGUILLEUR_PUBLIC_URL", ours)));
        // A value that decodes to & is what the SDK alone gets wrong.
        String path = "/webhooks/twilio/sms?o=%26";
        MockHttpServletRequest request = signed(Webhook.sign(signed + path, Map.of(), "t"));
        request.setQueryString("o=%26");
        assertThat(behindAProxy.read(request).isPresent()).isEqualTo(let);
    }

    private static MockHttpServletRequest signed(String signature) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/twilio/sms");
        request.addHeader("X-Twilio-Signature", signature);
        return request;
    }

    @Test
    void ourSignerAgreesWithTheSdk() {
        String url = "https://aide.example.org:8443/webhooks/twilio/sms?a=%2F%26";
        Map<String, String> fields = Map.of("Body", "é\n ê 😀 &=+", "From", "+33639980101");
        assertThat(new RequestValidator("t").validate(url, fields, Webhook.sign(url, fields, "t")))
                .isTrue();
    }

    @Test
    void theWellKnownLocalTokenServesThisMachineAlone() {
        SignedForm local = new SignedForm(TwilioAccountTest.account(Map.of("SERVER_PORT", "80")));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/twilio/sms");
        request.addHeader(
                "X-Twilio-Signature",
                Webhook.sign("http://localhost:80/webhooks/twilio/sms", Map.of(), TwilioAccount.LOCAL_TOKEN));
        assertThat(local.read(request)).isPresent();
        request.setRemoteAddr("192.0.2.7");
        assertThat(local.read(request)).isEmpty();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "192.0.2.7");
        assertThat(local.read(request)).isEmpty();
    }

    private static MockHttpServletRequest request(String signature) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/myapp.php");
        request.setQueryString("foo=1&bar=2");
        request.setParameter("foo", "1");
        request.setParameter("bar", "2");
        FIELDS.forEach(request::setParameter);
        if (signature != null) {
            request.addHeader("X-Twilio-Signature", signature);
        }
        return request;
    }
}
