package fr.aiguilleur.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.postage.Line;
import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Provider.Listed;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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
        return twilio(account, true).line();
    }

    @Test
    void toWhatsAppTheSenderOfWhatsAppWrites() {
        answer(exchange -> {
            exchange.sendResponseHeaders(201, CREATED.length());
            exchange.getResponseBody().write(CREATED.getBytes(UTF_8));
        });
        Outgoing chat = new Outgoing(SMS.id(), "whatsapp:+33639980101", "ê");
        Map<String, Object> on = Map.of("AIGUILLEUR_TWILIO_WHATSAPP_FROM", "+33937000001");
        assertThat(twilio(account(on), true).post(chat)).isInstanceOf(Outcome.Accepted.class);
        assertThat(posts.getFirst().split("&"))
                .contains("To=whatsapp%3A%2B33639980101", "From=whatsapp%3A%2B33937000001", "Body=%C3%AA");
    }

    @Test
    void whatWhatsAppWouldNotTakeIsNotPosted() {
        Outgoing chat = new Outgoing(SMS.id(), "whatsapp:+33639980101", "bonjour");
        Map<String, Object> on = Map.of("AIGUILLEUR_TWILIO_WHATSAPP_FROM", "+33937000001");
        assertThat(twilio(account(on), false).post(chat)).isEqualTo(new Outcome.Refused(63016));
        assertThat(twilio(account(Map.of()), true).post(chat)).isEqualTo(new Outcome.Refused(21612));
        assertThat(posts).isEmpty();
    }

    @Test
    void ofTheListWhatCameForOthersOfTheAccountIsLeftOut() {
        String list = Stream.of(
                        "inbound +33639980101 +33937000000 null",
                        "inbound +33639980101 +33937000099 null",
                        "inbound whatsapp:+33639980101 whatsapp:+33937000001 null",
                        "outbound-api +33937000000 +33639980101 null",
                        "inbound +33639980101 +33937000088 MG1",
                        "inbound +33639980101 +33937000088 MG2")
                .map(TwilioTest::listed)
                .collect(Collectors.joining(",", "{\"messages\": [", "], \"next_page_uri\": null}"));
        answer(exchange -> {
            exchange.sendResponseHeaders(200, list.length());
            exchange.getResponseBody().write(list.getBytes(UTF_8));
        });
        assertThat(listed(Map.of())).containsExactly("+33937000000", "+33639980101");
        assertThat(listed(Map.of("AIGUILLEUR_TWILIO_WHATSAPP_FROM", "+33937000001")))
                .containsExactly("+33937000000", "whatsapp:+33937000001", "+33639980101");
        assertThat(listed(Map.of("AIGUILLEUR_TWILIO_MESSAGING_SERVICE_SID", "MG1")))
                .containsExactly("+33937000000", "+33937000099", "+33639980101", "+33937000088");
    }

    /** To whom what is listed went; the body says it. */
    private List<String> listed(Map<String, Object> settings) {
        return twilio(account(settings), true).listed(Instant.parse("2026-11-24T09:00:00Z")).stream()
                .map(Listed::body)
                .toList();
    }

    private static String listed(String line) {
        String[] is = line.split(" ");
        return """
            {"sid": "SM1", "direction": "%s", "from": "%s", "to": "%s", "body": "%s", "status": "received",
             "num_media": "0", "messaging_service_sid": %s}\
            """.formatted(is[0], is[1], is[2], is[2], is[3].equals("null") ? "null" : "\"" + is[3] + "\"");
    }

    private TwilioAccount account(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN", "secret",
                "AIGUILLEUR_TWILIO_FROM", "+33937000000",
                "AIGUILLEUR_PUBLIC_URL", "https://aide.example.org",
                "AIGUILLEUR_TWILIO_API_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
        settings.putAll(more);
        return TwilioAccountTest.account(settings);
    }

    private static Twilio twilio(TwilioAccount account, boolean wroteLately) {
        return new Twilio(
                account,
                new WhatsApp(account, _ -> wroteLately),
                new OnePost(account::apiUrl, Duration.ofSeconds(5), Duration.ofSeconds(20)));
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
        return new Twilio(
                account,
                new WhatsApp(account, _ -> true),
                new OnePost(account::apiUrl, Duration.ofMillis(500), patience));
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
