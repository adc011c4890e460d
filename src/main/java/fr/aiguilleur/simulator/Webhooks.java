package fr.aiguilleur.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls an address as Twilio does, with a signed form: again only where no connection was made, unless what stands
 * behind the address's # asks for more ({@code #rc=5&rp=all&rt=4000}), and never for longer than 15 seconds.
 */
@Component
@Simulated
class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int MOST_RETRIES = 5;
    private static final int NO_ANSWER = 0;
    private static final int NO_CONNECTION = -1;

    private final SimulatedAccount account;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Webhooks(SimulatedAccount account) {
        this.account = account;
    }

    /** @return the status of the last answer, 0 when there was none */
    int post(String address, Map<String, String> fields) {
        String url = address.replaceFirst("#.*", "");
        Map<String, String> wishes = wishes(address);
        int retries = Math.clamp(number(wishes.get("rc"), 1), 0, MOST_RETRIES);
        Duration patience = Duration.ofMillis(number(wishes.get("rt"), (int) LONGEST.toMillis()));
        String event = UUID.randomUUID().toString();
        long end = System.nanoTime() + LONGEST.toNanos();
        int status = once(url, fields, event, patience);
        for (int retry = 0; retry < retries && again(status, wishes) && System.nanoTime() < end; retry++) {
            pause(FIRST_PAUSE_MILLIS << retry);
            status = once(url, fields, event, patience);
        }
        return Math.max(status, NO_ANSWER);
    }

    private static boolean again(int status, Map<String, String> wishes) {
        return switch (wishes.getOrDefault("rp", "ct")) {
            case "all" -> status < 200 || status >= 400;
            case "5xx" -> status >= 500;
            case "4xx" -> status >= 400 && status < 500;
            case "rt" -> status == NO_ANSWER;
            default -> status == NO_CONNECTION;
        };
    }

    private int once(String url, Map<String, String> fields, String event, Duration patience) {
        String form = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(patience)
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .header("User-Agent", "TwilioProxy/1.1 (simulated)")
                    .header("I-Twilio-Idempotency-Token", event)
                    .header("X-Twilio-Signature", signature(account.token(), url, fields))
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException e) {
            log.debug("simulated webhook had no answer: {}", e.toString());
            return e instanceof ConnectException ? NO_CONNECTION : NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    /** What stands behind the #, which is neither called nor signed. */
    private static Map<String, String> wishes(String address) {
        int mark = address.indexOf('#');
        return mark < 0
                ? Map.of()
                : Arrays.stream(address.substring(mark + 1).split("&"))
                        .map(wish -> wish.split("=", 2))
                        .filter(wish -> wish.length == 2)
                        .collect(Collectors.toMap(wish -> wish[0], wish -> wish[1], (_, later) -> later));
    }

    private static int number(@Nullable String value, int otherwise) {
        return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : otherwise;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String signature(String token, String url, Map<String, String> fields) {
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
