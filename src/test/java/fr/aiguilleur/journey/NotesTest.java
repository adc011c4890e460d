package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What operators write to each other is kept from the person on every way, and reaches the colleague it calls. */
@ResourceLock(App.SHARED)
class NotesTest {

    private static final String SECRET = "elle semble perdue, parler doucement";

    private final App app = App.shared();
    private final Api api = app.api();
    private final Conversations conversations = app.get(Conversations.class);

    @AfterEach
    void nobodyIsCalledAnyMore() {
        app.get(JdbcClient.class).sql("delete from mention").update();
    }

    @Test
    void theSocketOfThePersonTellsNothingOfANoteButItsNumber() {
        try (ChatClient person = ChatClient.open(app)) {
            UUID id = UUID.fromString(person.hello().get("conversation").asString());
            person.say("bonjour");
            person.nextBy("assistant");
            long seq = note(id, SECRET).at("/seq").asLong();
            person.say("merci");

            List<JsonNode> seen = new ArrayList<>();
            JsonNode event = person.next("event");
            while (event.get("seq").asLong() <= seq) {
                seen.add(event);
                event = person.next("event");
            }

            JsonNode number = seen.getLast();
            assertThat(number.get("seq").asLong()).isEqualTo(seq);
            assertThat(number.get("kind").asString()).isEqualTo("status");
            assertThat(number.propertyNames()).doesNotContain("text", "authorName", "authorId", "mentions", "clientId");
            assertThat(seen.toString()).doesNotContain("perdue");
        }
    }

    @Test
    void aNoteNeverBecomesATextMessage() {
        Phone phone = Phone.of(app);
        phone.write("bonjour");
        phone.next(0);
        UUID id = conversations.withPhone(phone.number()).id();
        note(id, SECRET);
        conversations.systemSays(id, "Après la note.");

        phone.reads("Après la note.");

        assertThat(phone.received()).noneMatch(text -> text.contains("perdue"));
    }

    @Test
    void aNoteIsKeptOnceWhoeverLeadsWithoutItsSecrets() {
        UUID id = conversation();
        UUID clientId = UUID.randomUUID();
        Map<String, Object> note = Map.of("clientId", clientId, "text", "son mot de passe est Tulipe2019!, @mehdi");
        Api.Answer first = api.post(path(id), note);
        Api.Answer again = api.post(path(id), note);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.at("/seq")).isEqualTo(first.at("/seq"));
        List<Event> notes = conversations.events(id, 0, 100).events().stream()
                .filter(event -> event.kind() == Event.Kind.NOTE)
                .toList();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst().text()).contains("[effacé]").doesNotContain("Tulipe");
        assertThat(notes.getFirst().detail().mentions()).containsExactly("mehdi");
        JsonNode shown = Eventually.see("the note for operators", () -> last(id), event -> event.has("mentions"));
        assertThat(shown.get("kind").asString()).isEqualTo("note");
        assertThat(shown.get("authorName").asString()).isNotBlank();
    }

    @Test
    void whoIsCalledIsToldAndWhoCannotBeIsSaid() {
        UUID id = conversation();

        Api.Answer noted = note(id, "@claire et @jeanne, à vous");

        assertThat(noted.at("/called/0").asString()).isEqualTo("Claire");
        assertThat(noted.at("/unknown/0").asString()).isEqualTo("jeanne");
        assertThat(api.get("/api/v1/mentions/colleagues").body().toString())
                .contains("claire", "mehdi", "nadia")
                .doesNotContain("rose");
        assertThat(api.get("/api/v1/mentions").body().toString()).doesNotContain(id.toString());
    }

    @Test
    void aBadNoteIsRefusedWithWhy() {
        assertThat(note(UUID.randomUUID(), "bonjour").status()).isEqualTo(404);
        assertThat(note(conversation(), " ").status()).isEqualTo(400);
        assertThat(note(conversation(), "a".repeat(2001)).status()).isEqualTo(400);
        assertThat(api.as("").post(path(UUID.randomUUID()), Map.of()).status()).isEqualTo(403);
    }

    @Test
    void programsSeeWhatATextMessageWillBe() {
        Api.Answer answer = api.post("/api/v1/sms/preview", Map.of("text", "Ça va ? « Oui »"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/text").asString()).isEqualTo("Ça va ? \" Oui \"");
        assertThat(answer.at("/changes/0/from").asString()).isEqualTo("«");
        assertThat(answer.at("/changes/0/to").asString()).isEqualTo("\"");
        assertThat(answer.at("/unicode").asBoolean()).isFalse();
        assertThat(api.post("/api/v1/sms/preview", Map.of("text", "a".repeat(2001)))
                        .status())
                .isEqualTo(400);
    }

    private Api.Answer note(UUID conversation, String text) {
        return api.post(path(conversation), Map.of("clientId", UUID.randomUUID(), "text", text));
    }

    private JsonNode last(UUID id) {
        JsonNode events = api.get("/api/v1/conversations/" + id + "/events").at("/events");
        return events.get(events.size() - 1);
    }

    private UUID conversation() {
        return conversations.start(UUID.randomUUID().toString()).id();
    }

    private static String path(UUID conversation) {
        return "/api/v1/conversations/" + conversation + "/notes";
    }
}
