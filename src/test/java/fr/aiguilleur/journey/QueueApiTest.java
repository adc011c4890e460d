package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Eventually;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Programs and coordinators see who is here, take over, and pass people on. */
@ResourceLock(App.SHARED)
class QueueApiTest {

    private final App app = App.shared();
    private final Api api = app.api();

    @Test
    void theAssistantsConversationsAreSeenAndTakenOverUnasked() {
        try (ChatClient person = ChatClient.open(app)) {
            UUID id = UUID.fromString(person.hello().get("conversation").asString());
            String words = "ma boîte aux lettres électronique est pleine " + id;
            person.say(words);
            person.nextBy("assistant");

            JsonNode led = Eventually.see(
                    "the conversation among the assistant's",
                    () -> api.get("/api/v1/conversations?owner=assistant").body(),
                    list -> list.toString().contains(id.toString()));
            assertThat(led.toString()).contains("\"channel\":\"web\"", "heardAt");

            Api.Answer taken = api.post("/api/v1/conversations/" + id + "/take-over", Map.of());
            assertThat(taken.status()).isEqualTo(201);
            assertThat(taken.at("/reason").asString()).isEqualTo("Pris en main par un conseiller");
            assertThat(taken.at("/claimedBy/id").asString()).isEqualTo("key-bootstrap");
            assertThat(person.nextEvent("owner", "operator").get("ownerName").asString())
                    .isEqualTo("Automate");
            api.post("/api/v1/escalations/" + taken.at("/id").asString() + "/close", Map.of());
            assertThat(api.post("/api/v1/conversations/" + id + "/take-over", Map.of())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aConversationGoesToAGroupWithANoteThatOnlyColleaguesSee() {
        assertThat(api.put("/api/v1/operators/mehdi", Map.of("groups", List.of("Impôts"), "languages", List.of("ar")))
                        .at("/groups/0")
                        .asString())
                .isEqualTo("Impôts");
        try (ChatClient person = ChatClient.open(app)) {
            UUID id = UUID.fromString(person.hello().get("conversation").asString());
            person.say("bonjour");
            person.nextBy("assistant");
            String escalation = api.post("/api/v1/conversations/" + id + "/take-over", Map.of())
                    .at("/id")
                    .asString();
            String transfer = "/api/v1/escalations/" + escalation + "/transfer";

            assertThat(api.post(transfer, Map.of("group", "Nulle part"))
                            .at("/detail")
                            .asString())
                    .contains("Personne n'est dans le groupe");
            assertThat(api.post(transfer, Map.of()).status()).isEqualTo(400);
            assertThat(api.post(transfer, Map.of("to", "personne")).status()).isEqualTo(400);

            Api.Answer passed = api.post(transfer, Map.of("group", "Impôts", "note", "Son avis est à la main."));
            assertThat(passed.at("/state").asString()).isEqualTo("waiting");
            assertThat(passed.at("/forGroup").asString()).isEqualTo("Impôts");
            assertThat(passed.at("/transferNote").asString()).isEqualTo("Son avis est à la main.");
            String log = api.text("/api/v1/conversations/" + id + "/events");
            assertThat(log).contains("\"kind\":\"note\"", "Son avis est à la main.");
            person.nextEvent("owner", "queue");

            api.post("/api/v1/escalations/" + escalation + "/claim", Map.of());
            api.post("/api/v1/escalations/" + escalation + "/close", Map.of());
        } finally {
            api.put("/api/v1/operators/mehdi", Map.of("groups", List.of(), "languages", List.of()));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(api.put("/api/v1/operators/claire", Map.of("capacity", 0)).status())
                .isEqualTo(400);
        assertThat(api.put("/api/v1/operators/inconnue", Map.of("capacity", 3)).status())
                .isEqualTo(404);
        assertThat(api.put("/api/v1/operators/me", Map.of("presence", "away")).status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/conversations?owner=queue").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/operators").body().toString()).contains("claire", "mehdi", "nadia");
        assertThat(api.get("/api/v1/operators").body().toString()).doesNotContain("rose");
    }

    @Test
    void thoseWhoLookAfterTheServiceSeeTheQueueAndThatNobodyIsLost() {
        assertThat(api.text("/actuator/prometheus"))
                .contains("aiguilleur_orphans 0.0", "aiguilleur_queue_waiting", "aiguilleur_queue_oldest_seconds");
    }
}
