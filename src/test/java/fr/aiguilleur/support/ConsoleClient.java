package fr.aiguilleur.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that signs in as an operator and speaks the console's socket protocol. */
public final class ConsoleClient implements AutoCloseable, WebSocket.Listener {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean asleep;
    private @Nullable WebSocket socket;

    public static ConsoleClient open(App app, String who) {
        ConsoleClient client = new ConsoleClient();
        client.signIn(app, who);
        URI address = URI.create(app.url("/ws/console").replace("http", "ws"));
        client.socket =
                client.http.newWebSocketBuilder().buildAsync(address, client).join();
        return client;
    }

    private void signIn(App app, String who) {
        URI login = URI.create(app.url("/login"));
        try {
            String page = http.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString())
                    .body();
            Matcher csrf = CSRF.matcher(page);
            String token = csrf.find() ? csrf.group(1) : "";
            String form = "username=" + who + "&password=" + App.PASSWORD + "&_csrf="
                    + URLEncoder.encode(token, StandardCharsets.UTF_8);
            http.send(
                    HttpRequest.newBuilder(login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The line stays open, and nothing is read nor answered on it any more, as of a laptop that was closed. */
    public void fallsAsleep() {
        asleep = true;
    }

    /** The next frame that is as wanted; others before it are passed over. */
    public JsonNode next(String type, Predicate<JsonNode> wanted) {
        try {
            while (true) {
                JsonNode frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("no such frame of type " + type + " came");
                }
                if (frame.get("type").asString().equals(type) && wanted.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            frames.add(JsonMapper.shared().readTree(partial.toString()));
            partial.setLength(0);
        }
        readOn(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        readOn(from);
        return null;
    }

    private void readOn(WebSocket from) {
        if (!asleep) {
            from.request(1);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
