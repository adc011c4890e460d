package fr.aiguilleur.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network and the provider in a process of their own: they outlive the application and know the truth. */
final class Carrier implements AutoCloseable {

    static final String SID = "AC" + "f".repeat(32);
    static final String TOKEN = "jeton-des-pannes";
    static final String NUMBER = "+33639980000";

    /**
     * A message as the network knows it.
     *
     * @param outboxRow the row of ours that its sender named, null for what people wrote
     */
    record Known(
            String sid,
            boolean inbound,
            String status,
            @Nullable String outboxRow) {}

    private static final Pattern ROW = Pattern.compile("[?&]o=([0-9a-f-]{36})");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = Ports.free();
    private final OtherJvm jvm;

    /** @param application where it reaches the application */
    Carrier(String application, Path log) {
        jvm = new OtherJvm(
                SimulatorAlone.class,
                log,
                List.of("-Xmx512m"),
                List.of(
                        "--server.port=" + port,
                        "--aiguilleur.simulator=true",
                        "--aiguilleur.public-url=" + application,
                        "--aiguilleur.twilio.account-sid=" + SID,
                        "--aiguilleur.twilio.auth-token=" + TOKEN,
                        "--aiguilleur.twilio.from=" + NUMBER,
                        // Connections broken on purpose are no news.
                        "--logging.level.root=off"));
        jvm.untilReady(url(""));
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** A phone writes; @return what the application answered, 0 for nothing */
    int write(String phone, String text) {
        return post(
                        "/simulator/phone/" + URLEncoder.encode(phone, StandardCharsets.UTF_8) + "/messages",
                        Map.of("text", text))
                .get("answer")
                .asInt();
    }

    void connect(String phone, String line) {
        post("/simulator/phone/" + URLEncoder.encode(phone, StandardCharsets.UTF_8) + "/line", Map.of("line", line));
    }

    void mix(long seed, Map<String, Integer> weights, int seconds) {
        post("/simulator/faults/mix", Map.of("seed", seed, "weights", weights, "seconds", seconds));
    }

    List<Known> known() {
        List<Known> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        JsonNode page;
        do {
            page = send(HttpRequest.newBuilder(URI.create(url("/simulator/known?before=" + before))));
            for (JsonNode text : page) {
                before = text.get("n").asLong();
                Matcher row = ROW.matcher(text.get("callback").asString());
                all.add(new Known(
                        text.get("sid").asString(),
                        text.get("inbound").asBoolean(),
                        text.get("status").asString(),
                        row.find() ? row.group(1) : null));
            }
        } while (!page.isEmpty());
        return all;
    }

    private JsonNode post(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("the simulator answered " + answer.statusCode() + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        jvm.stop();
    }
}
