package fr.aiguilleur.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One socket of the load: every frame goes to its reader, with the moment at which it was whole. */
final class Line implements WebSocket.Listener {

    private final ObjLongConsumer<JsonNode> reader;
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    Line(HttpClient http, String address, Map<String, String> headers, ObjLongConsumer<JsonNode> reader) {
        this.reader = reader;
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create(address.replaceFirst("http", "ws")), this)
                .join();
    }

    void send(Map<String, ?> frame) {
        socket.sendText(JsonMapper.shared().writeValueAsString(frame), true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            long at = System.nanoTime();
            String frame = partial.toString();
            partial.setLength(0);
            reader.accept(JsonMapper.shared().readTree(frame), at);
        }
        from.request(1);
        return null;
    }

    void close() {
        socket.abort();
    }
}
