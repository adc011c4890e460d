package fr.aiguilleur.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A Twilio of its own process's making: accepts and counts what is sent, and signs what comes in. */
public final class TwilioStub implements AutoCloseable {

    public static final String SID = "AC" + "b".repeat(32);
    public static final String TOKEN = "jeton-des-essais";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final List<Map<String, String>> sent = new CopyOnWriteArrayList<>();

    public TwilioStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::accept);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public List<Map<String, String>> sent() {
        return List.copyOf(sent);
    }

    public List<Map<String, String>> sentTo(String number) {
        return sent.stream().filter(form -> number.equals(form.get("To"))).toList();
    }

    /** A person's text message arrives at the application. */
    public void text(String application, String from, String body) {
        int status = status(call(application, from, body));
        if (status != 200) {
            throw new AssertionError("the webhook answered " + status);
        }
    }

    /** The signed call by which Twilio tells the application of a text message. */
    public static HttpRequest call(String application, String from, String body) {
        String address = application + "/webhooks/twilio/sms";
        Map<String, String> form = new TreeMap<>(
                Map.of("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""), "From", from, "Body", body));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature(address, form))
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    /** Whether the application at this address says that it is ready. */
    public static boolean ready(String application) {
        return status(HttpRequest.newBuilder(URI.create(application + "/actuator/health/readiness"))
                        .build())
                == 200;
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void accept(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"messages\": [], \"next_page_uri\": null}");
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        sent.add(form);
        String sid = UUID.randomUUID().toString().replace("-", "");
        answer(exchange, 201, "{\"sid\":\"SM%s\",\"status\":\"queued\"}".formatted(sid));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] answer = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String signature(String address, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(address);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
