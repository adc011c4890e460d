package fr.aiguilleur.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A request as Twilio signs it. */
final class Webhook {

    private Webhook() {}

    static MockHttpServletRequestBuilder signed(TwilioAccount account, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(URI.create(path))
                .header("X-Twilio-Signature", sign(account.publicUrl() + path, fields, account.token()));
        fields.forEach(request::param);
        return request;
    }

    static String sign(String url, Map<String, String> fields, String token) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
