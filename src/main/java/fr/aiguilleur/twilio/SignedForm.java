package fr.aiguilleur.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a form that Twilio signed, and only such a form. */
@Component
class SignedForm {

    private final TwilioAccount account;
    private final List<RequestValidator> validators;

    SignedForm(TwilioAccount account) {
        this.account = account;
        this.validators =
                account.signingTokens().stream().map(RequestValidator::new).toList();
    }

    /** The fields of the body, if the signature over them and over the address Twilio called is right. */
    Optional<Map<String, String>> read(HttpServletRequest request) {
        String signature = request.getHeader("X-Twilio-Signature");
        if (signature == null || (account.local() && !isHere(request))) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        Map<String, String> fields = bodyFields(request);
        boolean signed = addresses().stream()
                .anyMatch(address -> validators.stream()
                        .anyMatch(validator -> validator.validate(address + path, fields, signature)));
        return signed ? Optional.of(fields) : Optional.empty();
    }

    /** Twilio may sign our address with the port that goes without saying, or without one. */
    private List<String> addresses() {
        String configured = account.publicUrl();
        String usual = configured.startsWith("https:") ? ":443" : ":80";
        String address = configured.replaceFirst("^(\\w+://[^/]+)" + usual + "(?=/|$)", "$1");
        boolean port = address.matches("\\w+://[^/]*:\\d+(/.*)?");
        return port ? List.of(address) : List.of(address, address.replaceFirst("^(\\w+://[^/]+)", "$1" + usual));
    }

    /**
     * The container has merged the query into the parameters, query values first; Twilio signs the body's alone. The
     * body itself cannot be read again, a filter may have done so.
     */
    private static Map<String, String> bodyFields(HttpServletRequest request) {
        Map<String, Integer> inQuery = new HashMap<>();
        String query = request.getQueryString();
        if (query != null) {
            Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .forEach(pair -> inQuery.merge(decoded(pair.split("=", 2)[0]), 1, Integer::sum));
        }
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            int first = inQuery.getOrDefault(name, 0);
            if (first < values.length) {
                fields.put(name, values[first]);
            }
        });
        return fields;
    }

    /** Anybody can read the simulator's token in our code, so only this machine may use it. */
    private static boolean isHere(HttpServletRequest request) {
        try {
            boolean proxied = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
            return !proxied && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
