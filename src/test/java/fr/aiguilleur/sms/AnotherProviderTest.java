package fr.aiguilleur.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.sms.Inbox.Incoming;
import fr.aiguilleur.support.Database;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Primary;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider that does not exist, in as few lines as it takes: what docs/sms-provider.md shows is this code, and the
 * last test sees to it. Only what is public in the package is used, as a real one stands in a package of its own.
 */
@SpringBootTest(classes = SmsSlice.class)
@ResourceLock(SmsSlice.SHARED)
@ContextConfiguration(initializers = Database.class)
class AnotherProviderTest {

    private static final String KEY = "clef-des-essais";
    private static final Provider.Outgoing SMS =
            new Provider.Outgoing(UUID.fromString("00000000-0000-0000-0000-00000000000a"), "+33639980101", "Ça va ?");

    @Component
    @Primary
    @ConditionalOnProperty("aiguilleur.pigeon.key")
    static class Pigeon implements Provider {

        private static final int NO_MOBILE = 21614;
        private static final int OPTED_OUT = 21610;
        private static final int UNREACHABLE = 30003;
        private static final Duration CONNECT = Duration.ofSeconds(3);
        private static final Duration ANSWER = Duration.ofSeconds(8);
        private static final JsonMapper JSON = JsonMapper.shared();

        private final URI api;
        private final String key;

        Pigeon(@Value("${aiguilleur.pigeon.url}") URI api, @Value("${aiguilleur.pigeon.key}") String key) {
            this.api = api;
            this.key = key;
        }

        @Override
        public Outcome post(Outgoing sms) {
            Map<String, String> message = Map.of(
                    "to", sms.to(), "text", sms.body(), "reference", sms.id().toString());
            try {
                HttpResponse<String> answer = call(request("/messages")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(message))));
                return outcome(answer.statusCode(), JSON.readTree(answer.body()));
            } catch (ConnectException | HttpConnectTimeoutException _) {
                return new Outcome.Later(0);
            } catch (IOException | JacksonException _) {
                return new Outcome.Unknown();
            }
        }

        private static Outcome outcome(int status, JsonNode answer) {
            int code = code(answer).orElse(0);
            if (status == 202 && answer.hasNonNull("id")) {
                return new Outcome.Accepted(answer.get("id").asString(), Delivery.ACCEPTED);
            }
            if (status == 429) {
                return new Outcome.Later(code);
            }
            boolean said = status >= 400 && status < 500 && status != 408;
            return said ? new Outcome.Refused(code) : new Outcome.Unknown();
        }

        @Override
        public List<Listed> listed(Instant since) {
            List<Listed> all = new ArrayList<>();
            try {
                for (String page = "/messages?since=" + since; !page.isEmpty(); ) {
                    HttpResponse<String> answer = call(request(page).GET());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("the list ends with status " + answer.statusCode());
                    }
                    JsonNode found = JSON.readTree(answer.body());
                    found.path("messages").forEach(message -> all.add(listed(message)));
                    page = found.path("next").asString("");
                }
            } catch (IOException e) {
                throw new IllegalStateException("the list cannot be read", e);
            }
            return all;
        }

        private static Listed listed(JsonNode message) {
            return new Listed(
                    message.path("id").asString(),
                    message.path("inbound").asBoolean(),
                    message.path("person").asString(),
                    message.path("text").asString(""),
                    delivery(message.path("state").asString("")).orElse(null),
                    code(message).orElse(null),
                    Instant.parse(message.path("at").asString()),
                    message.path("pictures").asInt(0));
        }

        /** What a word of the provider's means; empty for one we do not know. */
        static Optional<Delivery> delivery(String state) {
            return switch (state) {
                case "queued" -> Optional.of(Delivery.ACCEPTED);
                case "sent" -> Optional.of(Delivery.SENT);
                case "delivered" -> Optional.of(Delivery.DELIVERED);
                case "undelivered", "expired" -> Optional.of(Delivery.UNDELIVERED);
                case "rejected" -> Optional.of(Delivery.FAILED);
                default -> Optional.empty();
            };
        }

        /** Why, in Twilio's codes, which operators' words hang on; empty for what has none. */
        static Optional<Integer> code(JsonNode news) {
            return switch (news.path("why").asString("")) {
                case "landline" -> Optional.of(NO_MOBILE);
                case "blocklist" -> Optional.of(OPTED_OUT);
                case "absent" -> Optional.of(UNREACHABLE);
                default -> Optional.empty();
            };
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(api.resolve(path)).timeout(ANSWER).header("Authorization", "Bearer " + key);
        }

        /** One request on a connection of its own, and its whole answer within the time. */
        private static HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
            HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
            try {
                return client.sendAsync(request.build(), BodyHandlers.ofString())
                        .get(CONNECT.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
            } catch (TimeoutException e) {
                throw new IOException("no whole answer in time", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while waiting for the answer", e);
            } finally {
                client.shutdownNow();
            }
        }
    }

    @RestController
    @ConditionalOnProperty("aiguilleur.pigeon.key")
    static class PigeonWebhook {

        private final Inbox inbox;
        private final Deliveries deliveries;
        private final String key;

        PigeonWebhook(Inbox inbox, Deliveries deliveries, @Value("${aiguilleur.pigeon.key}") String key) {
            this.inbox = inbox;
            this.deliveries = deliveries;
            this.key = key;
        }

        @PostMapping("/webhooks/pigeon")
        ResponseEntity<Void> hear(
                @RequestBody byte[] body,
                @RequestHeader(name = "X-Pigeon-Signature", defaultValue = "") String signature) {
            if (!MessageDigest.isEqual(sign(key, body).getBytes(US_ASCII), signature.getBytes(US_ASCII))) {
                return ResponseEntity.status(403).build();
            }
            JsonNode news = JsonMapper.shared().readTree(body);
            String id = news.path("id").asString("");
            switch (news.path("kind").asString("")) {
                case "received" -> inbox.receive(incoming(id, news));
                case "state" ->
                    Pigeon.delivery(news.path("state").asString(""))
                            .ifPresent(state -> deliveries.heard(
                                    news.path("reference").asString(""),
                                    id,
                                    state,
                                    Pigeon.code(news).orElse(null)));
                default -> {
                    // The provider may add kinds; they are no error.
                }
            }
            return ResponseEntity.noContent().build();
        }

        private static Incoming incoming(String id, JsonNode news) {
            return new Incoming(
                    id, news.path("from").asString(""), news.path("text").asString(""));
        }
    }

    static String sign(String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Autowired
    private Inbox inbox;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Carrier carrier;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String phone;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        phone = SmsSlice.phone();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(202, "{\"id\": \"p1\"}", new Provider.Outcome.Accepted("p1", Delivery.ACCEPTED)),
                Arguments.of(202, "{}", new Provider.Outcome.Unknown()),
                Arguments.of(202, "<html>", new Provider.Outcome.Unknown()),
                Arguments.of(400, "{\"why\": \"landline\"}", new Provider.Outcome.Refused(21614)),
                Arguments.of(403, "{\"why\": \"unpaid\"}", new Provider.Outcome.Refused(0)),
                Arguments.of(429, "{}", new Provider.Outcome.Later(0)),
                Arguments.of(408, "{}", new Provider.Outcome.Unknown()),
                Arguments.of(503, "{}", new Provider.Outcome.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerComesFromOnePost(int status, String body, Provider.Outcome expected) {
        answer(status, body);
        assertThat(pigeon().post(SMS)).isEqualTo(expected);
        assertThat(requests).singleElement().asString().contains("+33639980101", "Ça va ?", SMS.id() + "");
    }

    @Test
    void nobodyThereIsLaterAndABrokenLineIsUnknown() {
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.close();
        });
        assertThat(pigeon().post(SMS)).isEqualTo(new Provider.Outcome.Unknown());
        assertThat(requests).hasSize(1);
        Pigeon nobody = pigeon();
        server.stop(0);
        assertThat(nobody.post(SMS)).isEqualTo(new Provider.Outcome.Later(0));
    }

    @Test
    void theListIsReadToItsEndOrNotAtAll() {
        server.createContext("/more", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        answer(200, """
            {"messages": [{"id": "p1", "inbound": true, "person": "+33639980101", "text": "allo",
             "state": "", "at": "2026-11-24T09:00:00Z"}], "next": ""}\
            """);
        Instant at = Instant.parse("2026-11-24T09:00:00Z");
        assertThat(pigeon().listed(at))
                .containsExactly(new Provider.Listed("p1", true, "+33639980101", "allo", null, null, at, 0));
        server.removeContext("/");
        answer(200, "{\"messages\": [], \"next\": \"/more\"}");
        assertThatThrownBy(() -> pigeon().listed(at)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatComesTwiceIsStoredOnceAndAForgedOneNever() throws Exception {
        String allo = "{\"kind\": \"received\", \"id\": \"in%s\", \"from\": \"%s\", \"text\": \"allo\"}"
                .formatted(phone, phone);
        assertThat(call(allo, sign(KEY, allo.getBytes(UTF_8)))).isEqualTo(204);
        assertThat(call(allo, sign(KEY, allo.getBytes(UTF_8)))).isEqualTo(204);
        assertThat(call(allo.replace("allo", "faux").replace("in", "no"), sign("autre", allo.getBytes(UTF_8))))
                .isEqualTo(403);
        assertThat(events()).extracting(Event::text).containsExactly("allo");
    }

    @Test
    void newsOfAMessageFindsItByOurIdEvenBeforeTheProvidersIsKnown() throws Exception {
        UUID conversation = conversations.withPhone(phone).id();
        conversations.systemSays(conversation, "bonjour");
        while (carrier.carryOne()) {
            // until all is in the outbox
        }
        UUID id = jdbc.sql("select id from sms_outbox where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
        String news =
                "{\"kind\": \"state\", \"id\": \"p9\", \"reference\": \"%s\", \"state\": \"delivered\"}".formatted(id);
        assertThat(call(news, sign(KEY, news.getBytes(UTF_8)))).isEqualTo(204);
        assertThat(jdbc.sql("select status || ' ' || provider_sid from sms_outbox where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("delivered p9");
    }

    @Test
    void itTakesThePlaceOfTheFirstProviderOnceItsKeyIsSet() {
        Provider first = new SmsSlice.FakeProvider();
        ApplicationContextRunner app = new ApplicationContextRunner()
                .withBean("first", Provider.class, () -> first)
                .withUserConfiguration(Pigeon.class);
        app.run(context -> assertThat(context.getBean(Provider.class)).isSameAs(first));
        app.withPropertyValues("aiguilleur.pigeon.key=" + KEY, "aiguilleur.pigeon.url=http://localhost")
                .run(context -> assertThat(context.getBean(Provider.class)).isInstanceOf(Pigeon.class));
    }

    /** Whitespace aside, so that the page may indent as it likes. */
    @Test
    void thePageShowsThisCode() throws IOException {
        String here = Files.readString(Path.of("src/test/java/fr/aiguilleur/sms/AnotherProviderTest.java"));
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/sms-provider.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(shown)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(block -> assertThat(here).containsIgnoringWhitespaces(block));
    }

    private Pigeon pigeon() {
        return new Pigeon(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), KEY);
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private int call(String body, String signature) throws Exception {
        return standaloneSetup(new PigeonWebhook(inbox, deliveries, KEY))
                .build()
                .perform(post("/webhooks/pigeon").content(body).header("X-Pigeon-Signature", signature))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<Event> events() {
        return conversations.events(conversations.withPhone(phone).id(), 0, 100).events();
    }
}
