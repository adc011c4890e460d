package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.ChatClient;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The resident's socket by its protocol: once, in order, and a clear answer to bad input. */
@ResourceLock(App.SHARED)
class ChatSocketTest {

    private final App app = App.shared();

    @Test
    void aMessageSentTwiceIsStoredOnceAndComesBackNumbered() {
        try (ChatClient client = ChatClient.open(app)) {
            JsonNode welcome = client.hello();
            String id = UUID.randomUUID().toString();
            client.send("{\"type\":\"send\",\"clientId\":\"" + id + "\",\"text\":\"mon imprimante est en panne\"}");
            client.send("{\"type\":\"send\",\"clientId\":\"" + id + "\",\"text\":\"mon imprimante est en panne\"}");

            JsonNode mine = client.next("event");
            JsonNode answer = client.next("event");

            assertThat(welcome.get("head").asLong()).isZero();
            assertThat(mine.get("seq").asLong()).isEqualTo(1);
            assertThat(mine.get("clientId").asString()).isEqualTo(id);
            assertThat(answer.get("seq").asLong()).isEqualTo(2);
            assertThat(answer.get("author").asString()).isEqualTo("assistant");
            assertThat(answer.get("choices").size()).isGreaterThan(1);
            assertThat(answer.at("/citations/0/type").asString()).isEqualTo("guide");
            assertThat(answer.has("memo")).isFalse();
            assertThat(answer.at("/guide/slug").asString())
                    .isEqualTo(answer.at("/citations/0/id").asString());
            assertThat(answer.at("/guide/trail").size()).isPositive();
        }
    }

    @Test
    void resumingAfterASeqShowsExactlyWhatCameAfterIt() {
        UUID conversation;
        String token;
        try (ChatClient client = ChatClient.open(app)) {
            JsonNode welcome = client.hello();
            conversation = UUID.fromString(welcome.get("conversation").asString());
            token = welcome.get("token").asString();
            client.say("bonjour");
            client.next("event");
        }
        Conversations conversations = app.get(Conversations.class);
        for (int i = 0; i < 120; i++) {
            conversations.systemSays(conversation, "ligne " + i);
        }
        long head = conversations.find(conversation).orElseThrow().head();

        try (ChatClient client = ChatClient.open(app)) {
            client.send("{\"type\":\"hello\",\"conversation\":\"" + conversation + "\",\"token\":\"" + token
                    + "\",\"after\":1}");
            client.next("welcome");
            List<Long> seqs = LongStream.range(1, head)
                    .mapToObj(_ -> client.next("event").get("seq").asLong())
                    .toList();

            assertThat(seqs)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(2, head).boxed().toList());
        }
    }

    @Test
    void badFramesGetAnErrorAndTheLineStaysOpen() {
        try (ChatClient client = ChatClient.open(app)) {
            assertThat(client.errorFor("ce n'est pas du JSON")).isEqualTo("not_valid");
            assertThat(client.errorFor("[]")).isEqualTo("not_valid");
            assertThat(client.errorFor("{\"type\":\"inconnu\"}")).isEqualTo("not_valid");
            assertThat(client.errorFor("{\"type\":\"send\",\"clientId\":\"x\"}"))
                    .isEqualTo("not_valid");
            assertThat(client.errorFor(
                            "{\"type\":\"send\",\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"avant hello\"}"))
                    .isEqualTo("unknown_conversation");
            assertThat(client.errorFor(
                            "{\"type\":\"hello\",\"conversation\":\"" + UUID.randomUUID() + "\",\"token\":\"faux\"}"))
                    .isEqualTo("unknown_conversation");
            client.hello();
            assertThat(client.errorFor("{\"type\":\"send\",\"clientId\":\"pas-un-uuid\",\"text\":\"a\"}"))
                    .isEqualTo("not_valid");
            assertThat(client.errorFor("{\"type\":\"send\",\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\""
                            + "a".repeat(10_000) + "\"}"))
                    .isEqualTo("too_long");
            assertThat(client.errorFor(
                            "{\"type\":\"choose\",\"clientId\":\"" + UUID.randomUUID() + "\",\"choice\":\"7\"}"))
                    .isEqualTo("not_offered");
            client.say("je n'arrive pas à imprimer");
            assertThat(client.next("event").get("author").asString()).isEqualTo("person");
        }
    }

    @Test
    void anotherPersonsConversationCannotBeOpened() {
        try (ChatClient mine = ChatClient.open(app);
                ChatClient thief = ChatClient.open(app)) {
            String conversation = mine.hello().get("conversation").asString();
            String token = thief.hello().get("token").asString();

            assertThat(thief.errorFor("{\"type\":\"hello\",\"conversation\":\"" + conversation + "\",\"token\":\""
                            + token + "\"}"))
                    .isEqualTo("unknown_conversation");
        }
    }

    @Test
    void whoWaitsIsToldTheirPlaceInTheQueue() {
        try (ChatClient client = ChatClient.open(app)) {
            client.hello();
            client.say("je veux parler à quelqu'un");

            JsonNode event = client.next("event");
            while (!event.get("kind").asString().equals("queue")) {
                event = client.next("event");
            }

            assertThat(event.get("position").asInt()).isPositive();
        }
    }

    @Test
    void messagesWithoutWordsGetAKindSentence() {
        for (String text : List.of("😀😀", "\\u200b\\u200b", "\\u0000\\u0007", " ")) {
            try (ChatClient client = ChatClient.open(app)) {
                client.hello();
                client.send("{\"type\":\"send\",\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
                client.next("event");

                assertThat(client.next("event").get("text").asString()).as(text).startsWith("Je ");
            }
        }
    }

    @Test
    void twoBrowsersOfOneConversationSeeTheSameEachOnce() {
        try (ChatClient one = ChatClient.open(app);
                ChatClient other = ChatClient.open(app)) {
            JsonNode welcome = one.hello();
            other.send("{\"type\":\"hello\",\"conversation\":\""
                    + welcome.get("conversation").asString()
                    + "\",\"token\":\"" + welcome.get("token").asString() + "\",\"after\":0}");
            other.next("welcome");
            String id = UUID.randomUUID().toString();
            String frame = "{\"type\":\"send\",\"clientId\":\"" + id + "\",\"text\":\"mon imprimante est en panne\"}";
            // A tab that was doubled sends what the first one had not yet seen come back.
            one.send(frame);
            other.send(frame);
            one.nextBy("assistant");
            other.nextBy("assistant");
            other.say("je suis a Massy");
            JsonNode heard = one.nextBy("person");

            assertThat(heard.get("text").asString()).isEqualTo("je suis a Massy");
            assertThat(heard.get("seq").asLong())
                    .isEqualTo(other.nextBy("person").get("seq").asLong());
            UUID conversation = UUID.fromString(welcome.get("conversation").asString());
            assertThat(app.get(Conversations.class).events(conversation, 0, 50).events())
                    .filteredOn(event -> id.equals(event.clientId()))
                    .hasSize(1);
        }
    }

    @Test
    void aChoiceOfAnEarlierQuestionIsNotTakenForOneOfTheLast() {
        try (ChatClient client = ChatClient.open(app)) {
            client.hello();
            client.say("mon imprimante est en panne");
            long first = client.nextBy("assistant").get("seq").asLong();
            client.send(choose(first));
            long second = client.nextBy("assistant").get("seq").asLong();

            assertThat(client.errorFor(choose(first))).isEqualTo("not_offered");
            client.send(choose(second));
            assertThat(client.nextBy("person").get("seq").asLong()).isEqualTo(second + 1);
        }
    }

    private static String choose(long about) {
        return "{\"type\":\"choose\",\"clientId\":\"" + UUID.randomUUID() + "\",\"choice\":\"1\",\"about\":" + about
                + "}";
    }

    @Test
    void aMessageAfterTheEndOpensTheConversationAgain() {
        try (ChatClient client = ChatClient.open(app)) {
            UUID id = UUID.fromString(client.hello().get("conversation").asString());
            app.get(Conversations.class).move(id, Owner.ASSISTANT, Owner.CLOSED, Author.OPERATOR, "claire", null);
            client.say("mon imprimante est en panne");

            client.nextEvent("owner", "assistant");
            assertThat(client.nextBy("assistant").get("text").asString()).isNotBlank();
        }
    }

    @Test
    void stepsAreTextedOnlyToAMobileAndWithConsent() {
        try (ChatClient client = ChatClient.open(app)) {
            client.hello();
            assertThat(client.errorFor(steps("01 69 00 00 00", true))).isEqualTo("no_mobile");
            assertThat(client.errorFor(steps("06 39 98 55 01", false))).isEqualTo("not_valid");
            client.send(steps("06 39 98 55 01", true));
            assertThat(client.nextBy("system").get("text").asString()).endsWith("finit par 01.");
        }
    }

    private static String steps(String number, boolean consent) {
        return "{\"type\":\"steps\",\"clientId\":\"" + UUID.randomUUID()
                + "\",\"guide\":\"ameli-connexion\",\"number\":\"" + number + "\",\"consent\":" + consent + "}";
    }

    @Test
    void whoeverWritesMuchTooFastIsAskedToWait() {
        try (ChatClient client = ChatClient.open(app)) {
            client.hello();
            for (int i = 0; i < 30; i++) {
                client.say("vite");
            }

            assertThat(client.next("error").get("code").asString()).isEqualTo("too_fast");
        }
    }
}
