package fr.aiguilleur.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.postage.Line;
import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioTest {

    private static final Outgoing SMS = new Outgoing(
            UUID.fromString("00000000-0000-0000-0000-00000000000a"), "+33639980101", "Ça va ? à bientôt & merci");
    private static final String CREATED = """
        {"sid": "SM1", "status": "queued", "error_code": null}\
        """;

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(201, CREATED, new Outcome.Accepted("SM1", Delivery.ACCEPTED)),
                Arguments.of(200, CREATED, new Outcome.Accepted("SM1", Delivery.ACCEPTED)),
                Arguments.of(
                        201,
                        "{\"sid\": \"SM1\", \"status\": \"new word\"}",
                        new Outcome.Accepted("SM1", Delivery.ACCEPTED)),
                Arguments.of(201, "{}", new Outcome.Unknown()),
                Arguments.of(201, "<html>", new Outcome.Unknown()),
                Arguments.of(302, "", new Outcome.Unknown()),
                Arguments.of(400, error(21211, 400), new Outcome.Refused(21211)),
                Arguments.of(400, error(21610, 400), new Outcome.Refused(21610)),
                Arguments.of(400, error(21408, 400), new Outcome.Refused(21408)),
                Arguments.of(401, error(20003, 401), new Outcome.Refused(20003)),
                Arguments.of(400, error(21611, 400), new Outcome.Later(21611)),
                Arguments.of(429, error(20429, 429), new Outcome.Later(20429)),
                Arguments.of(408, error(0, 408), new Outcome.Unknown()),
                Arguments.of(500, error(20500, 500), new Outcome.Unknown()),
                Arguments.of(502, "<html>bad gateway</html>", new Outcome.Unknown()),
                Arguments.of(503, error(20503, 503), new Outcome.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerComesFromExactlyOnePost(int status, String body, Outcome expected) {
        answer(exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        assertThat(twilio(Duration.ofSeconds(20)).post(SMS)).isEqualTo(expected);
        assertThat(posts).hasSize(1);
    }

    @Test
    void theRequestCarriesWhatTwilioNeeds() {
        answer(exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Basic QUMxOnNlY3JldA==");
            exchange.sendResponseHeaders(201, CREATED.length());
            exchange.getResponseBody().write(CREATED.getBytes(UTF_8));
        });
        assertThat(twilio(Duration.ofSeconds(20)).post(SMS)).isInstanceOf(Outcome.Accepted.class);
        assertThat(paths).containsExactly("/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(posts.getFirst().split("&"))
                .contains(
                        "To=%2B33639980101",
                        "From=%2B33937000000",
                        "Body=%C3%87a+va+%3F+%C3%A0+bient%C3%B4t+%26+merci",
                        "ValidityPeriod=900",
                        "StatusCallback=https%3A%2F%2Faide.example.org%2Fwebhooks%2Ftwilio%2Fstatus%3Fo%3D" + SMS.id());
    }

    @Test
    void aNumberHasThePaceOfItsKindAndASimulatorNone() {
        assertThat(line("AIGUILLEUR_TWILIO_FROM", "+33937000000")).isEqualTo(new Line("+33937000000", 1));
        assertThat(line("AIGUILLEUR_TWILIO_FROM", "38123")).isEqualTo(new Line("38123", 10));
        assertThat(line("AIGUILLEUR_TWILIO_MESSAGING_SERVICE_SID", "MG1")).isEqualTo(new Line("pool", 10));
        assertThat(twilio(8080, Duration.ofSeconds(1)).line().pace()).isInfinite();
    }

    private static Line line(String setting, String value) {
        TwilioAccount account = TwilioAccountTest.account(Map.of(
                "AIGUILLEUR_TWILIO_ACCOUNT_SID",
                "AC1",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN",
                "secret",
                "AIGUILLEUR_PUBLIC_URL",
                "https://aide.example.org",
                setting,
                value));
        return new Twilio(account, new OnePost(account::apiUrl, Duration.ofSeconds(1), Duration.ofSeconds(1))).line();
    }

    @Test
    void silenceIsUnknown() {
        answer(_ -> await(over));
        assertThat(twilio(Duration.ofMillis(300)).post(SMS)).isEqualTo(new Outcome.Unknown());
        assertThat(posts).hasSize(1);
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsUnknown() {
        answer(exchange -> {
            exchange.sendResponseHeaders(201, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        });
        assertThat(twilio(Duration.ofMillis(300)).post(SMS)).isEqualTo(new Outcome.Unknown());
        assertThat(posts).hasSize(1);
    }

    @Test
    void aConnectionBrokenAfterSendingIsUnknown() {
        answer(HttpExchange::close);
        assertThat(twilio(Duration.ofSeconds(20)).post(SMS)).isEqualTo(new Outcome.Unknown());
        assertThat(posts).hasSize(1);
    }

    @Test
    void nobodyListeningIsLater() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(twilio(port, Duration.ofSeconds(20)).post(SMS)).isEqualTo(new Outcome.Later(0));
    }

    private void answer(Answer answer) {
        server.createContext("/", exchange -> {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            paths.add(exchange.getRequestURI().getPath());
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private Twilio twilio(Duration patience) {
        return twilio(server.getAddress().getPort(), patience);
    }

    private static Twilio twilio(int port, Duration patience) {
        TwilioAccount account = TwilioAccountTest.account(Map.of(
                "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN", "secret",
                "AIGUILLEUR_TWILIO_FROM", "+33937000000",
                "AIGUILLEUR_PUBLIC_URL", "https://aide.example.org",
                "AIGUILLEUR_TWILIO_API_URL", "http://127.0.0.1:" + port));
        return new Twilio(account, new OnePost(account::apiUrl, Duration.ofMillis(500), patience));
    }

    private static String error(int code, int status) {
        return "{\"code\": %d, \"message\": \"no\", \"more_info\": \"\", \"status\": %d}".formatted(code, status);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void wordsOfTwilioThatWeDoNotKnowMeanNothing() {
        assertThat(Twilio.delivery("teleported")).isEmpty();
        assertThat(Twilio.delivery("sending")).contains(Delivery.ACCEPTED);
        assertThat(Twilio.delivery("canceled")).contains(Delivery.FAILED);
    }
}
