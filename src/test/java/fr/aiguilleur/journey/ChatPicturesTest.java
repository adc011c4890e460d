package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.picture.Snapshots;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Phone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures over HTTP: who may send and see which, and how they travel. */
@ResourceLock(App.SHARED)
class ChatPicturesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] PICTURE = Snapshots.png(30, 20);

    private final App app = App.shared();
    private final ChatClient chat = ChatClient.open(app);
    private final JsonNode welcome = chat.hello();
    private final String conversation = welcome.get("conversation").asString();
    private final String token = welcome.get("token").asString();

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void aPictureIsSentOnceHoweverOftenAndStandsInTheLog() {
        Map<String, String> form = form();

        HttpResponse<byte[]> first = send(form, PICTURE);
        HttpResponse<byte[]> again = send(form, PICTURE);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(again)).isEqualTo(json(first));
        JsonNode event = chat.next("event");
        assertThat(event.at("/pictures/0/id")).isEqualTo(json(first).at("/picture/id"));
        assertThat(event.at("/pictures/0/width").asInt()).isEqualTo(30);
        assertThat(event.has("text")).isFalse();
        assertThat(chat.nextBy("assistant").get("text").asString()).contains("Je ne sais pas regarder les photos");
    }

    @Test
    void onlyItsConversationAndOperatorsSeeIt() throws IOException {
        String id = json(send(form(), PICTURE)).at("/picture/id").asString();
        String path = "/api/v1/chat/pictures/" + id;

        HttpResponse<byte[]> theirs = get(path, "X-Conversation", conversation, "X-Conversation-Token", token);
        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(theirs.body())).getWidth())
                .isEqualTo(30);
        assertThat(get(path, "X-Conversation", conversation, "X-Conversation-Token", "autre")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(path).statusCode()).isEqualTo(400);
        try (ChatClient other = ChatClient.open(app)) {
            JsonNode stranger = other.hello();
            assertThat(get(
                                    path,
                                    "X-Conversation",
                                    stranger.get("conversation").asString(),
                                    "X-Conversation-Token",
                                    stranger.get("token").asString())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get("/api/v1/pictures/" + id).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/pictures/" + id, "Authorization", "Bearer " + App.KEY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void itTravelsAsAPictureThatCannotRun() {
        String id = json(send(form(), PICTURE)).at("/picture/id").asString();

        HttpResponse<byte[]> answer = get("/api/v1/pictures/" + id, "Authorization", "Bearer " + App.KEY);

        assertThat(answer.headers().map()).satisfies(headers -> {
            assertThat(headers.get("Content-Type")).containsExactly("image/jpeg");
            assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.get("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
            assertThat(headers.get("Cache-Control")).singleElement().asString().contains("private");
            assertThat(headers.get("Content-Disposition"))
                    .singleElement()
                    .asString()
                    .startsWith("inline; filename=");
        });
    }

    @Test
    void whatIsRefusedIsToldInFrenchAndLeavesNothing() {
        HttpResponse<byte[]> page = send(form(), "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(json(page).get("code").asString()).isEqualTo("not_a_picture");
        assertThat(json(page).get("detail").asString()).contains("JPEG ou PNG");

        HttpResponse<byte[]> large = send(form(), new byte[9 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).get("detail").asString()).contains("8 Mo");

        Map<String, String> stranger = form();
        stranger.put("token", "autre");
        assertThat(json(send(stranger, PICTURE)).get("code").asString()).isEqualTo("unknown_conversation");

        Map<String, String> broken = form();
        broken.put("clientId", "x");
        assertThat(send(broken, PICTURE).statusCode()).isEqualTo(400);
        broken.remove("clientId");
        assertThat(json(send(broken, PICTURE)).get("detail").asString()).contains("Je n'ai pas pu lire");

        Map<String, String> wordy = form();
        wordy.put("text", "a".repeat(2001));
        assertThat(json(send(wordy, PICTURE)).get("code").asString()).isEqualTo("too_long");

        chat.send("{\"type\":\"hello\",\"conversation\":\"" + conversation + "\",\"token\":\"" + token + "\"}");
        assertThat(chat.next("welcome").get("head").asLong()).isZero();
    }

    @Test
    void aPageThatHasEndedAndWhoseNumberHasAnotherConversationTakesPicturesAsItTakesWords() {
        Conversations conversations = app.get(Conversations.class);
        String number = Phone.of(app).number();
        UUID here = UUID.fromString(conversation);
        app.get(JdbcClient.class)
                .sql("update conversation set channel = 'sms', address = ? where id = ?")
                .params(number, here)
                .update();
        conversations.move(here, Owner.ASSISTANT, Owner.CLOSED, Author.SYSTEM, null, null);
        UUID newer = conversations.withPhone(number).id();

        assertThat(send(form(), PICTURE).statusCode()).isEqualTo(201);

        assertThat(conversations.find(here).orElseThrow().channel()).isEqualTo(Channel.WEB);
        assertThat(conversations.withPhone(number).id()).isEqualTo(newer);
    }

    private Map<String, String> form() {
        return new LinkedHashMap<>(Map.of(
                "conversation",
                conversation,
                "token",
                token,
                "clientId",
                UUID.randomUUID().toString()));
    }

    private HttpResponse<byte[]> send(Map<String, String> form, byte[] file) {
        String boundary = "limite" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, value) -> body.writeBytes(
                part(boundary, "name=\"" + name + "\"", value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part(boundary, "name=\"picture\"; filename=\"../photo.html\"", "")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(HttpRequest.newBuilder(URI.create(app.url("/api/v1/chat/pictures")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String boundary, String named, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + named + "\r\n\r\n" + value;
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.GET());
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
