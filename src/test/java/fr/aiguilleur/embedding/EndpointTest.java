package fr.aiguilleur.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.support.StepClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server of our own that speaks like OpenAI's. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class EndpointTest {

    private interface Answer {
        String to(JsonNode request) throws InterruptedException;
    }

    private record Seen(String path, String key, String upgrade, JsonNode body) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answer answer = EndpointTest::vectors;
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void textsGoThereInOrderWithTheNameAndTheKey() {
        Endpoint endpoint = endpoint("clef", Duration.ofSeconds(20));

        assertThat(endpoint.many(List.of("un", "deux", "trois")))
                .containsExactly(new float[] {2, 1}, new float[] {4, 1}, new float[] {5, 1});
        assertThat(endpoint.one("quatre")).containsExactly(6, 1);
        assertThat(seen).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/v1/embeddings");
            assertThat(request.key()).isEqualTo("Bearer clef");
            assertThat(request.body().path("model").asString()).isEqualTo("petit");
        });
    }

    @Test
    void withoutAKeyNoneIsSent() {
        endpoint(null, Duration.ofSeconds(20)).one("un");

        assertThat(seen.getFirst().key()).isNull();
    }

    @Test
    void anotherHttpIsNotTried() {
        endpoint(null, Duration.ofSeconds(20)).one("un");

        assertThat(seen.getFirst().upgrade()).isNull();
    }

    @Test
    void itsNameIsRequired() {
        assertThatThrownBy(() -> new Endpoint("http://localhost", null, null, Duration.ZERO))
                .hasMessageContaining("AIGUILLEUR_EMBEDDING_NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oops",
                "{}",
                "{\"data\": []}",
                "{\"data\": [{\"index\": 0, \"embedding\": []}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [0, 0]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2, 3]}]}",
            })
    void anAnswerThatIsNoneIsNoVector(String body) {
        CarefulEmbedder embedder = learned(Duration.ofSeconds(20));
        answer = request -> body;

        assertThat(embedder.of("un")).isEmpty();
    }

    @Test
    void anErrorIsAskedOnceAndItsWordsAreNotLogged(CapturedOutput output) {
        CarefulEmbedder embedder = learned(Duration.ofSeconds(20));
        status = 500;
        answer = request -> "{\"error\": \"you said " + request.path("input") + "\"}";

        for (int i = 0; i < 3; i++) {
            assertThat(embedder.of("mon secret à moi")).isEmpty();
        }
        assertThat(seen).hasSize(1 + 3);
        assertThat(output).contains("3 failures").doesNotContain("secret", "clef");
    }

    @Test
    void aMessageDoesNotWaitForASlowServer() {
        CarefulEmbedder embedder = learned(Duration.ofMillis(50));
        answer = request -> {
            over.await();
            return vectors(request);
        };

        assertThat(embedder.of("un")).isEmpty();
    }

    private Endpoint endpoint(String key, Duration patience) {
        return new Endpoint("http://localhost:" + server.getAddress().getPort() + "/v1", key, "petit", patience);
    }

    private CarefulEmbedder learned(Duration patience) {
        CarefulEmbedder embedder = new CarefulEmbedder(
                endpoint("clef", patience), "", patience, new StepClock(), new SimpleMeterRegistry());
        embedder.learn(List.of("un"), vectors -> {});
        embedder.learnNow();
        return embedder;
    }

    /** By text, its length and one. */
    private static String vectors(JsonNode request) {
        StringBuilder items = new StringBuilder();
        int index = 0;
        for (JsonNode text : request.path("input")) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"object\": \"embedding\", \"index\": %d, \"embedding\": [%d, 1]}"
                            .formatted(index++, text.asString().length()));
        }
        return "{\"object\": \"list\", \"data\": [" + items + "]}";
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode request = JsonMapper.shared().readTree(body);
        seen.add(new Seen(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Upgrade"),
                request));
        try (exchange) {
            byte[] said = answer.to(request).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
