package fr.aiguilleur.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import fr.aiguilleur.sms.Provider;
import fr.aiguilleur.support.ContractWatch;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.wakeup.Woken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;

/** A phone texts, somebody answers, the phone shows it: over real HTTP, signatures and callbacks included. */
@SpringBootTest(classes = PhoneJourneyTest.Slice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Database.class)
class PhoneJourneyTest {

    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("fr.aiguilleur.twilio")
    @ComponentScan({
        "fr.aiguilleur.sms",
        "fr.aiguilleur.twilio",
        "fr.aiguilleur.simulator",
        "fr.aiguilleur.postage",
        "fr.aiguilleur.crossing",
        "fr.aiguilleur.consent",
        "fr.aiguilleur.attachment",
        "fr.aiguilleur.picture",
        "fr.aiguilleur.conversation",
        "fr.aiguilleur.site",
        "fr.aiguilleur.wakeup",
        "fr.aiguilleur.access"
    })
    static class Slice {
        @Bean
        static Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        static ContractWatch contractWatch() {
            return new ContractWatch();
        }
    }

    private static final String TWICE = "SM" + "2".repeat(32);
    private static int phones;

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private PhoneNetwork network;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Provider provider;

    @Autowired
    private ContractWatch contract;

    private String phone;
    private UUID conversation;

    @BeforeEach
    void openAPhone() throws Exception {
        phone = "+3363998%04d".formatted(3000 + phones++);
        conversation = conversations.withPhone(phone).id();
        goWrong("none");
    }

    /** All that went between us and the simulator is as Twilio's own document has it. */
    @AfterEach
    void keepToTheContract() {
        assertThat(contract.wrong()).isEmpty();
    }

    @Test
    void aPhoneTextsAndReadsTheAnswer() throws Exception {
        assertThat(write("{\"text\": \"où imprimer à Massy ?\"}").body()).contains("\"answer\":200");
        assertThat(events()).extracting(Event::text).containsExactly("où imprimer à Massy ?");
        conversations.systemSays(conversation, "À la médiathèque : https://aide.example.org/p/1 (ça marche ?)");
        awaitStatuses("sent", "delivered");
        // One segment either way: accents cost nothing here.
        assertThat(read()).contains("À la médiathèque : https://aide.example.org/p/1 (ça marche ?)");
        assertThat(received()).hasSize(1);
    }

    @Test
    void theSameMessageSidTwiceIsOneMessage() throws Exception {
        String twice = "{\"text\": \"bonjour\", \"messageSid\": \"%s\"}".formatted(TWICE);
        assertThat(write(twice).body()).contains(TWICE);
        assertThat(write(twice).statusCode()).isEqualTo(201);
        assertThat(events()).hasSize(1);
        assertThat(network.of(phone, 0)).hasSize(1);
    }

    @Test
    void aBrokenConnectionSendsNothingTwice() throws Exception {
        goWrong("reset");
        conversations.systemSays(conversation, "un");
        awaitStatuses("unknown");
        conversations.systemSays(conversation, "deux");
        awaitStatuses("unknown", "sent", "delivered");
        assertThat(received()).containsExactly("deux");
    }

    @Test
    void aConnectionBrokenAfterwardsSendsNothingTwice() throws Exception {
        goWrong("reset-after-accept");
        conversations.systemSays(conversation, "un");
        await().until(() -> statuses().contains("delivered"));
        assertThat(received()).containsExactly("un");
    }

    @Test
    void newsMayComeBeforeThePostIsAnswered() throws Exception {
        goWrong("early-callbacks");
        conversations.systemSays(conversation, "un");
        await().until(() -> statuses().contains("delivered"));
        await().until(() -> provider.listed(Instant.EPOCH).stream()
                .anyMatch(listed -> listed.person().equals(phone) && !listed.inbound()));
        assertThat(received()).containsExactly("un");
    }

    @Test
    void theListHasWhatTheWebhookLost() throws Exception {
        goWrong("webhook-lost");
        assertThat(write("{\"text\": \"perdu\"}").body()).contains("\"answer\":0");
        assertThat(events()).isEmpty();
        assertThat(provider.listed(Instant.EPOCH))
                .filteredOn(listed -> listed.person().equals(phone))
                .singleElement()
                .satisfies(listed -> assertThat(listed.body()).isEqualTo("perdu"))
                .satisfies(listed -> assertThat(listed.inbound()).isTrue());
        assertThat(contract.watched()).isPositive();
    }

    @Test
    void aServerErrorSendsNothingTwice() throws Exception {
        goWrong("503");
        conversations.systemSays(conversation, "un");
        awaitStatuses("unknown");
        assertThat(received()).isEmpty();
    }

    @Test
    void tooManyRequestsOnlyDelay() throws Exception {
        goWrong("429");
        conversations.systemSays(conversation, "un");
        await().until(() -> {
            events.publishEvent(new Woken("", ""));
            return !received().isEmpty();
        });
        awaitStatuses("sent", "delivered");
        assertThat(received()).containsExactly("un");
    }

    @Test
    void callbacksOutOfOrderOrTwiceNeverMoveBack() throws Exception {
        goWrong("reordered-callbacks");
        conversations.systemSays(conversation, "un");
        awaitStatuses("delivered");
        goWrong("duplicate-callbacks");
        conversations.systemSays(conversation, "deux");
        awaitStatuses("delivered", "sent", "delivered");
    }

    @Test
    void whoSaysStopIsNotWrittenToAgainBeforeStart() throws Exception {
        assertThat(write("{\"text\": \"Stop\"}").body()).contains("\"answer\":200");
        assertThat(events().getFirst().text()).isEqualTo("Stop");
        conversations.systemSays(conversation, "encore nous");
        awaitStatuses("refused");
        write("{\"text\": \"START\"}");
        conversations.systemSays(conversation, "bonjour");
        awaitStatuses("refused", "sent", "delivered");
        assertThat(received()).contains("bonjour").doesNotContain("encore nous");
    }

    @Test
    void thePageIsAPhoneOfThisMachine() throws Exception {
        HttpResponse<String> page = call(HttpRequest.newBuilder(address("/demo/telephone")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Téléphone d'essai : les messages restent sur cet ordinateur</title>")
                .contains("value=\"+33639980101\"")
                .contains("06 39 98 00 00")
                .doesNotContain("style=", "onclick");
        assertThat(call(HttpRequest.newBuilder(address("/demo/telephone.mjs")))
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    }

    private void awaitStatuses(String... statuses) {
        await().untilAsserted(() -> assertThat(statuses()).containsExactly(statuses));
    }

    private List<String> statuses() {
        return events().stream()
                .filter(event -> event.kind() == Event.Kind.STATUS)
                .map(event -> event.detail().status())
                .toList();
    }

    private List<Event> events() {
        return conversations.events(conversation, 0, 100).events();
    }

    private List<String> received() {
        return network.of(phone, 0).stream()
                .filter(text -> text.direction() != Text.Direction.INBOUND)
                .map(Text::body)
                .toList();
    }

    private HttpResponse<String> write(String json) throws Exception {
        return call(HttpRequest.newBuilder(address("/simulator/phone/" + phone + "/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private String read() throws Exception {
        return call(HttpRequest.newBuilder(
                        address("/simulator/phone/" + phone.replace("+", "%2B") + "/messages?after=0")))
                .body();
    }

    private void goWrong(String mode) throws Exception {
        HttpResponse<String> set = call(HttpRequest.newBuilder(address("/simulator/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"mode\": \"%s\", \"times\": 1}".formatted(mode))));
        assertThat(set.statusCode()).isEqualTo(204);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
