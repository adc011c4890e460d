package fr.aiguilleur.translation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A translation service of the test's making: it says "[fr] words" of words, or whatever it is told to say. */
public final class TranslationStub implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean silent;

    public TranslationStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/languages", exchange -> write(exchange, """
                [{"code":"fr","name":"French"},{"code":"en","name":"English"},{"code":"ar","name":"Arabic"}]"""));
        server.createContext("/translate", this::translate);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers this from now on. */
    void says(int code, String body) {
        status = code;
        answer = body;
    }

    /** Hears, and never answers. */
    void keepsSilent() {
        silent = true;
    }

    List<JsonNode> asked() {
        return asked;
    }

    private void translate(HttpExchange exchange) throws IOException {
        JsonNode question =
                JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        asked.add(question);
        if (silent) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        String words = "[" + question.path("target").asString() + "] "
                + question.path("q").asString();
        write(
                exchange,
                answer.isEmpty() ? JsonMapper.shared().writeValueAsString(Map.of("translatedText", words)) : answer);
    }

    private void write(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
