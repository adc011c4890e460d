package fr.aiguilleur.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.network.Faults;
import fr.aiguilleur.network.Line;
import fr.aiguilleur.network.PhoneNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What whoever is called by the simulator gets to read. */
class PhoneApiTest {

    private static final String PHONE = "+33639980101";

    private final List<Map<String, String>> calls = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final PhoneNetwork network = new PhoneNetwork(Clock.systemUTC());
    private HttpServer server;
    private MockMvc mvc;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks/twilio/sms", exchange -> {
            calls.add(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            tokens.add(exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token"));
            Integer answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        server.start();
        SimulatedAccount account = new SimulatedAccount(new MockEnvironment()
                .withProperty(
                        "local.server.port", String.valueOf(server.getAddress().getPort())));
        Faults faults = new Faults();
        mvc = standaloneSetup(
                        new PhoneApi(account, network, new Webhooks(account), faults), new FaultsApi(network, faults))
                .build();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aPictureIsToldWithItsAddress() throws Exception {
        write(PHONE, "{\"pictures\": [{\"type\": \"image/jpeg\", \"content\": \"AQID\"}]}")
                .andExpect(jsonPath("$.answer").value(204));
        assertThat(calls.getFirst())
                .containsEntry("NumMedia", "1")
                .containsEntry("Body", "")
                .containsEntry("MediaContentType0", "image/jpeg")
                .hasEntrySatisfying("MessageSid", sid -> assertThat(sid).startsWith("MM"))
                .hasEntrySatisfying(
                        "MediaUrl0",
                        url -> assertThat(url)
                                .startsWith("http://localhost:"
                                        + server.getAddress().getPort() + "/simulator/2010-04-01/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml"})
    void whatABrowserWouldRunIsNoPicture(String type) throws Exception {
        write(PHONE, "{\"pictures\": [{\"type\": \"%s\", \"content\": \"AQID\"}]}".formatted(type))
                .andExpect(status().isBadRequest());
        assertThat(calls).isEmpty();
    }

    @Test
    void whatsappHasItsOwnAddresses() throws Exception {
        write("whatsapp:" + PHONE, "{\"text\": \"bonjour\"}").andExpect(status().isCreated());
        assertThat(calls.getFirst())
                .containsEntry("From", "whatsapp:" + PHONE)
                .containsEntry("To", "whatsapp:+33639980000")
                .containsEntry("WaId", "33639980101");
    }

    @Test
    void theFrenchWordsAreAnsweredWhereTheyWereOrdered() throws Exception {
        write(PHONE, "{\"text\": \"ARRET\"}");
        post("/simulator/words", "{\"french\": true}");
        write(PHONE, "{\"text\": \"ARRET\"}");
        write(PHONE, "{\"text\": \"aide\"}");
        assertThat(calls).extracting(call -> call.get("OptOutType")).containsExactly(null, "STOP", "HELP");
    }

    @Test
    void aCallThatFailsIsMadeAgainAsTheSameEvent() throws Exception {
        answers.addAll(List.of(500, 403));
        write(PHONE, "{\"text\": \"bonjour\"}").andExpect(jsonPath("$.answer").value(204));
        assertThat(calls).hasSize(3);
        assertThat(Map.copyOf(calls.getFirst())).isEqualTo(calls.getLast());
        assertThat(tokens.stream().distinct()).hasSize(1);
    }

    @Test
    void aLostACalledTwiceAndALateWebhook() throws Exception {
        for (String mode : List.of("webhook-lost", "webhook-doubled", "webhook-late")) {
            post("/simulator/faults", "{\"mode\": \"%s\", \"seconds\": 0}".formatted(mode));
            write(PHONE, "{\"text\": \"%s\"}".formatted(mode));
        }
        await().until(() -> calls.size() >= 3);
        assertThat(calls)
                .extracting(call -> call.get("Body"))
                .containsExactlyInAnyOrder("webhook-doubled", "webhook-doubled", "webhook-late");
        assertThat(network.of(PHONE, 0)).hasSize(3);
    }

    @Test
    void aLineIsConnectedAndFaultsAreMixed() throws Exception {
        post("/simulator/phone/" + PHONE + "/line", "{\"line\": \"carrier-error\"}");
        assertThat(network.line(PHONE)).isEqualTo(Line.CARRIER_ERROR);
        post("/simulator/faults/mix", "{\"seed\": 1, \"weights\": {\"webhook-lost\": 1}}");
        write(PHONE, "{\"text\": \"bonjour\"}").andExpect(jsonPath("$.answer").value(0));
        assertThat(calls).isEmpty();
    }

    private void post(String path, String json) throws Exception {
        call(path, json).andExpect(status().isNoContent());
    }

    private ResultActions write(String phone, String json) throws Exception {
        return call("/simulator/phone/" + phone + "/messages", json);
    }

    private ResultActions call(String path, String json) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
