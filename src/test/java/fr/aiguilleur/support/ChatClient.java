package fr.aiguilleur.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks the resident's socket protocol. */
public final class ChatClient implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 30;

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    public static ChatClient open(App app) {
        ChatClient client = new ChatClient();
        URI address = URI.create(app.url("/ws/chat").replace("http", "ws"));
        client.socket = HTTP.newWebSocketBuilder().buildAsync(address, client).join();
        return client;
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    public JsonNode hello() {
        send("{\"type\":\"hello\"}");
        return next("welcome");
    }

    public void say(String text) {
        send("{\"type\":\"send\",\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
    }

    public String errorFor(String frame) {
        send(frame);
        return next("error").get("code").asString();
    }

    /** The next frame of this type; others before it are passed over. */
    public JsonNode next(String type) {
        try {
            while (true) {
                JsonNode frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("no frame of type " + type + " came");
                }
                if (frame.get("type").asString().equals(type)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next event of this kind with this owner. */
    public JsonNode nextEvent(String kind, String owner) {
        JsonNode event = next("event");
        while (!kind.equals(event.get("kind").asString())
                || !owner.equals(event.path("owner").asString(""))) {
            event = next("event");
        }
        return event;
    }

    /** The next message of this author. */
    public JsonNode nextBy(String author) {
        JsonNode event = next("event");
        while (!author.equals(event.get("author").asString()) || !event.has("text")) {
            event = next("event");
        }
        return event;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            frames.add(JsonMapper.shared().readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
