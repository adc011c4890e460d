package fr.aiguilleur.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
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

/** A server that speaks like OpenAI's, says what a test wants, and keeps what it was asked. */
public final class ModelStub implements AutoCloseable {

    /** What it does with a request. */
    public interface Answer {
        void to(JsonNode request, HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** One request as it came. */
    public record Seen(String path, String key, String upgrade, JsonNode body) {

        /** What the model is told, whatever is asked. */
        public String system() {
            return body.path("messages").path(0).path("content").asString();
        }

        /** What is sent to be read. */
        public String question() {
            return ModelStub.question(body);
        }
    }

    private static final int TOKENS_IN = 100;
    private static final int TOKENS_OUT = 20;

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answer answer = (_, exchange) -> send(exchange, 200, "application/json", completion("{}"));

    public ModelStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** The setting that names it. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    public List<Seen> seen() {
        return seen;
    }

    public void does(Answer next) {
        answer = next;
    }

    static String question(JsonNode body) {
        JsonNode content = body.path("messages").path(1).path("content");
        return content.isString()
                ? content.asString()
                : content.path(0).path("text").asString();
    }

    /** A proper answer with this content. */
    public void says(String content) {
        does((_, exchange) -> send(exchange, 200, "application/json", completion(content)));
    }

    public void sends(int status, String body) {
        does((_, exchange) -> send(exchange, status, "application/json", body));
    }

    /**
     * From now on each answer is another that is none: half of a form that would do harm, in whatever dress, other forms,
     * other pages, errors, a line that breaks.
     */
    public ModelStub raves() {
        Ravings ravings = new Ravings();
        does((request, exchange) -> ravings.next(request, exchange));
        return this;
    }

    /** Until the end of the test. */
    public void hang() throws InterruptedException {
        over.await();
    }

    /** As the API writes one; 100 tokens in, 20 out. */
    public static String completion(String content) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id", "1",
                        "object", "chat.completion",
                        "model", "petit",
                        "choices",
                                List.of(Map.of(
                                        "index",
                                        0,
                                        "finish_reason",
                                        "stop",
                                        "message",
                                        Map.of("role", "assistant", "content", content))),
                        "usage",
                                Map.of(
                                        "prompt_tokens", TOKENS_IN,
                                        "completion_tokens", TOKENS_OUT,
                                        "total_tokens", TOKENS_IN + TOKENS_OUT)));
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        seen.add(new Seen(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Upgrade"),
                body));
        try (exchange) {
            answer.to(body, exchange);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
