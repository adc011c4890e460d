package fr.aiguilleur.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebhooksTest {

    @Test
    void theSignatureIsTwilios() {
        Map<String, String> fields = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+12349013030",
                "Digits", "1234",
                "From", "+12349013030",
                "To", "+18005551212");
        assertThat(Webhooks.signature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", fields))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @Test
    void nobodyFromOutsideUsesThePhonesUnlessAskedFor() throws Exception {
        MockHttpServletRequest near = new MockHttpServletRequest();
        MockHttpServletRequest far = new MockHttpServletRequest();
        far.setRemoteAddr("192.0.2.7");
        MockHttpServletRequest proxied = new MockHttpServletRequest();
        proxied.addHeader("X-Forwarded-For", "192.0.2.7");

        ThisMachineOnly closed = new ThisMachineOnly(new MockEnvironment());
        assertThat(closed.preHandle(near, new MockHttpServletResponse(), this)).isTrue();
        assertThat(closed.preHandle(far, new MockHttpServletResponse(), this)).isFalse();
        assertThat(closed.preHandle(proxied, new MockHttpServletResponse(), this))
                .isFalse();

        MockEnvironment asked = new MockEnvironment().withProperty("aiguilleur.simulator", "true");
        assertThat(new ThisMachineOnly(asked).preHandle(far, new MockHttpServletResponse(), this))
                .isTrue();
    }
}
