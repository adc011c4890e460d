package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** What programs may ask, and what they are told when they ask badly. */
@ResourceLock(App.SHARED)
class ApiTest {

    private final App app = App.shared();
    private final Api api = app.api();

    @Test
    void oneMessageIsUnderstoodAndAnswered() {
        Api.Answer answer =
                api.post("/api/v1/assistant/query", Map.of("text", "g oublié mon mdp ameli", "channel", "sms"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/intent").asString()).isEqualTo("troubleshoot");
        assertThat(answer.at("/guides/0/slug").asString()).isIn("ameli-connexion", "mot-de-passe-oublie");
        assertThat(answer.at("/answer/citations/0/type").asString()).isEqualTo("guide");
        assertThat(answer.at("/answer/sms/0").asString()).contains("0 conseiller");
    }

    @Test
    void whoAsksIsToldHowAMessageWasRead() {
        Map<String, Object> question = Map.of("text", "g oublié mon mdp ameli a Orsay", "explain", true);
        Api.Answer plain = api.post("/api/v1/assistant/query", Map.of("text", "g oublié mon mdp ameli a Orsay"));
        Api.Answer told = api.post("/api/v1/assistant/query", question);

        assertThat(plain.body().propertyNames()).doesNotContain("explanation");
        plain.body()
                .properties()
                .forEach(field -> assertThat(told.body().get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
        JsonNode explanation = told.at("/explanation");
        assertThat(explanation.propertyNames())
                .containsExactlyInAnyOrder("reading", "sought", "words", "guides", "gate", "why");
        assertThat(explanation.at("/guides/0/slug")).isEqualTo(told.at("/guides/0/slug"));
        assertThat(explanation.at("/guides/0/score").asDouble())
                .isCloseTo(told.at("/guides/0/score").asDouble(), within(0.001));
        assertThat(explanation.at("/gate/decision").asString()).isEqualTo("sure");
        assertThat(explanation.at("/gate/bars").propertyNames())
                .containsExactlyInAnyOrder("lead", "ours", "floor", "whole", "said", "alike", "alikeLead");
        assertThat(explanation.at("/words").valueStream())
                .anyMatch(word -> word.get("typed").asString().equals("mdp")
                        && word.get("normal").asString().equals("mot de passe"));
        assertThat(field(explanation, "commune").get("why").asString()).contains("orsay");
        assertThat(field(explanation, "intent").get("value")).isEqualTo(told.at("/intent"));
    }

    private static JsonNode field(JsonNode explanation, String name) {
        return explanation
                .at("/reading")
                .valueStream()
                .filter(field -> field.get("field").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSecretIsInNoExplanation() {
        Api.Answer told = api.post(
                "/api/v1/assistant/query",
                Map.of("text", "mon mot de passe ameli est Tulipe2019! et ça marche pas", "explain", true));

        assertThat(told.at("/masked").toString()).contains("Tulipe2019!");
        assertThat(told.at("/explanation").toString()).doesNotContainIgnoringCase("tulipe");
    }

    @Test
    void everyFieldOfTheContractIsThere() {
        Api.Answer answer = api.post(
                "/api/v1/assistant/query",
                Map.of("text", "où imprimer à Massy", "at", "2026-11-24T10:00:00+01:00", "limit", 5));

        assertThat(answer.body().propertyNames())
                .contains(
                        "language",
                        "intent",
                        "urgency",
                        "topic",
                        "needsHuman",
                        "service",
                        "commune",
                        "special",
                        "publics",
                        "wishes",
                        "path",
                        "guides",
                        "places",
                        "agenda",
                        "emergency",
                        "masked",
                        "answer");
        assertThat(answer.at("/commune/insee").asString()).isEqualTo("91377");
        assertThat(answer.at("/places").size()).isBetween(1, 5);
        assertThat(answer.at("/places/0").propertyNames()).contains("id", "nom", "distanceKm", "openNow", "reasons");
    }

    @Test
    void guidesAreOpenToAnybody() {
        Api anybody = api.as("");
        Api.Answer all = anybody.get("/api/v1/guides");
        Api.Answer one = anybody.get("/api/v1/guides/sms-arnaque");
        Api.Answer none = anybody.get("/api/v1/guides/nulle-part");

        assertThat(all.body().size()).isGreaterThanOrEqualTo(12);
        assertThat(all.at("/0").propertyNames()).contains("slug", "titre", "rubrique", "service", "verifiedOn");
        assertThat(one.at("/cyber").asBoolean()).isTrue();
        assertThat(one.at("/steps/0/choices/0").propertyNames()).contains("label", "to");
        assertThat(one.at("/sources/0/url").asString()).startsWith("https://");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.contentType()).startsWith("application/problem+json");
    }

    @Test
    void badQuestionsSayWhichFieldAndWhy() {
        Api.Answer empty = api.post("/api/v1/assistant/query", Map.of("text", ""));
        Api.Answer limit = api.post("/api/v1/assistant/query", Map.of("text", "bonjour", "limit", 99));
        Api.Answer commune = api.post("/api/v1/assistant/query", Map.of("text", "bonjour", "commune", "Atlantide"));

        assertThat(List.of(empty, limit, commune)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
        assertThat(empty.body().toString()).contains("text");
        assertThat(limit.body().toString()).contains("limit");
        assertThat(commune.body().toString()).contains("commune").contains("Atlantide");
    }

    @Test
    void strangeTextsGetAKindAnswer() {
        for (String text : List.of("😀😀😀", "\u200b\u200b", "\u0000\u0001\u0002", "a".repeat(10_000), "?!?!")) {
            Api.Answer answer = api.post("/api/v1/assistant/query", Map.of("text", text, "explain", true));

            assertThat(answer.status()).as(text).isEqualTo(200);
            assertThat(answer.at("/answer/text").asString()).as(text).isNotBlank();
        }
        assertThat(api.post("/api/v1/assistant/query", Map.of("text", "a".repeat(20_001)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyGetsInWithoutAKeyOrWithAWrongOne() {
        assertThat(api.as("").get("/api/v1/escalations").status()).isEqualTo(401);
        assertThat(api.as("fausse").get("/api/v1/escalations").status()).isEqualTo(401);
        String relay = key("RELAY");
        assertThat(api.as(relay).get("/api/v1/escalations").status()).isEqualTo(403);
        assertThat(api.as(relay)
                        .post("/api/v1/assistant/query", Map.of("text", "imprimer"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as(relay)
                        .post("/api/v1/api-keys", Map.of("label", "x", "role", "ADMIN"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ofTwoOperatorsWhoClaimAtOnceOneLearnsTheOthersName() {
        Api claire = api.as(key("OPERATOR", "Claire"));
        Api mehdi = api.as(key("OPERATOR", "Mehdi"));
        String id = waiting();
        List<Callable<Api.Answer>> tasks = List.of(
                () -> claire.post("/api/v1/escalations/" + id + "/claim", Map.of()),
                () -> mehdi.post("/api/v1/escalations/" + id + "/claim", Map.of()));

        List<Api.Answer> answers = Together.all(tasks);

        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean claireWon = answers.getFirst().status() == 200;
        Api.Answer refusal = answers.get(claireWon ? 1 : 0);
        assertThat(refusal.at("/detail").asString()).isEqualTo("Déjà pris par " + (claireWon ? "Claire." : "Mehdi."));
        String conversation = answers.get(claireWon ? 0 : 1).at("/conversation").asString();
        Api loser = claireWon ? mehdi : claire;
        Map<String, String> words = Map.of("clientId", UUID.randomUUID().toString(), "text", "moi aussi");
        assertThat(loser.post("/api/v1/conversations/" + conversation + "/messages", words)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anUnsignedWebhookIsRefused() {
        assertThat(api.as("")
                        .post("/webhooks/twilio/sms", Map.of("Body", "bonjour"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theApiDescribesItself() {
        JsonNode document = api.as("").get("/v3/api-docs").body();

        assertThat(document.at("/paths").propertyNames())
                .contains("/api/v1/assistant/query", "/api/v1/escalations/{id}/claim");
        assertThat(document.at("/paths/~1api~1v1~1assistant~1query").toString())
                .contains("explain")
                .contains("explanation");
        assertThat(document.at("/components/schemas/AssistantAnswer/properties").propertyNames())
                .contains("explanation");
    }

    private String waiting() {
        Conversations conversations = app.get(Conversations.class);
        UUID conversation = conversations.start("hash").id();
        conversations.personSays(conversation, UUID.randomUUID().toString(), "passez moi quelqu'un");
        return Eventually.see(
                        "the escalation",
                        () -> api.get("/api/v1/escalations?state=waiting")
                                .body()
                                .valueStream()
                                .filter(one ->
                                        one.get("conversation").asString().equals(conversation.toString()))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst()
                .get("id")
                .asString();
    }

    private String key(String role) {
        return key(role, "essai");
    }

    private String key(String role, String label) {
        return api.post("/api/v1/api-keys", Map.of("label", label, "role", role))
                .at("/key")
                .asString();
    }
}
