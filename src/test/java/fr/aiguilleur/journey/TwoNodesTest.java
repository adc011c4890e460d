package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.escalation.Transfers;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.ConsoleClient;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two nodes share nothing but the database: what happens on one is seen on the other. */
class TwoNodesTest {

    private static App one;
    private static App other;

    @BeforeAll
    static void start() {
        String database = Database.fresh();
        String[] quick = {"--aiguilleur.console.beat=50ms", "--aiguilleur.console.lease=10s"};
        one = App.start(database, quick);
        other = App.start(database, quick);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void anOperatorOnOneNodeAnswersAPersonOnTheOther() {
        try (ChatClient person = ChatClient.open(one)) {
            person.hello();
            person.say("je veux parler à quelqu'un pour ma tablette");
            JsonNode waiting = waitingOn(other);
            other.api().post("/api/v1/escalations/" + waiting.get("id").asString() + "/claim", Map.of());
            JsonNode taken = person.nextEvent("owner", "operator");
            assertThat(taken.get("ownerName").asString()).isEqualTo("Automate");

            String path = "/api/v1/conversations/" + waiting.get("conversation").asString() + "/messages";
            other.api().post(path, Map.of("clientId", UUID.randomUUID().toString(), "text", "Bonjour, je vous lis."));

            JsonNode reply = person.nextBy("operator");
            assertThat(reply.get("text").asString()).isEqualTo("Bonjour, je vous lis.");
        }
    }

    @Test
    void whoseOperatorsLaptopWasClosedWaitsAgainAndIsToldOnce() {
        try (ChatClient person = ChatClient.open(one);
                ConsoleClient claire = ConsoleClient.open(other, "claire")) {
            String id = person.hello().get("conversation").asString();
            JsonNode queue = claire.next(
                    "queue", frame -> "here".equals(frame.at("/me/presence").asString()));
            assertThat(queue.at("/me/name").asString()).isEqualTo("Claire");
            Instant arrived = seen("claire");
            Eventually.see("a sign of life", () -> seen("claire"), seen -> seen.isAfter(arrived));
            one.get(Transfers.class).takeOver(UUID.fromString(id), new Member("claire", "Claire", Role.OPERATOR));
            claire.next("queue", frame -> frame.get("claimed").toString().contains(id));
            person.nextEvent("owner", "operator");
            person.say("vous êtes là ?");
            JsonNode aside = claire.next(
                    "heard", frame -> frame.get("conversation").asString().equals(id));
            assertThat(aside.get("heard").asLong()).isPositive();

            claire.fallsAsleep();

            person.nextEvent("owner", "queue");
            assertThat(person.nextBy("system").get("text").asString()).contains("a perdu sa connexion");
            assertThat(other.api().get("/api/v1/operators").body().toString()).contains("\"presence\":\"away\"");
            JsonNode waiting = waitingOn(other);
            other.api().post("/api/v1/escalations/" + waiting.get("id").asString() + "/claim", Map.of());
            other.api().post("/api/v1/escalations/" + waiting.get("id").asString() + "/close", Map.of());
            assertThat(other.api().text("/api/v1/conversations/" + id + "/events"))
                    .containsOnlyOnce("a perdu sa connexion");
        }
    }

    private static Instant seen(String operator) {
        return Objects.requireNonNull(
                other.get(Roster.class).find(operator).orElseThrow().seenAt());
    }

    @Test
    void aNodeThatLostItsWakeUpConnectionHearsAgain() {
        try (ChatClient person = ChatClient.open(one)) {
            UUID conversation =
                    UUID.fromString(person.hello().get("conversation").asString());
            one.get(JdbcClient.class)
                    .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = ?")
                    .param("aiguilleur wakeups")
                    .query(Integer.class)
                    .single();

            other.get(Conversations.class).systemSays(conversation, "vous m'entendez ?");

            assertThat(person.nextBy("system").get("text").asString()).isEqualTo("vous m'entendez ?");
        }
    }

    @Test
    void manyPeopleAreEachAnsweredOnceWhicheverNodeTakesTheTurn() {
        Conversations conversations = one.get(Conversations.class);
        List<UUID> people = Stream.generate(() -> conversations.start("hash").id())
                .limit(40)
                .toList();
        people.forEach(
                id -> conversations.personSays(id, UUID.randomUUID().toString(), "mon imprimante ne marche pas"));

        for (UUID id : people) {
            Eventually.see(
                    "an answer", () -> conversations.find(id).orElseThrow().head(), head -> head >= 2);
            assertThat(conversations.find(id).orElseThrow().head()).isEqualTo(2);
        }
    }

    private static JsonNode waitingOn(App node) {
        return Eventually.see(
                        "somebody waiting",
                        () -> node.api()
                                .get("/api/v1/escalations?state=waiting")
                                .body()
                                .valueStream()
                                .toList(),
                        waiting -> !waiting.isEmpty())
                .getFirst();
    }
}
