package fr.aiguilleur.benchmark;

import static fr.aiguilleur.benchmark.LoadedApp.frame;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An operator's open console: when it showed each message, in the open conversation or as unread in the list. */
final class LoadDesk {

    /** From this moment on the list said that the person had written up to this number. */
    private record Sight(long seq, long at) {}

    private final String me;
    private final Line line;
    private final Map<Integer, Long> shown = new ConcurrentHashMap<>();
    private final Map<UUID, List<Sight>> sights = new HashMap<>();
    private final AtomicInteger gaps = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicLong queueFrames = new AtomicLong();
    private volatile @Nullable UUID open;
    private volatile long last;

    LoadDesk(HttpClient http, LoadedApp app, String me, String session) {
        this.me = me;
        line = new Line(http, app.url("/ws/console"), Map.of("Cookie", session), this::read);
    }

    /** Looks at this conversation, of which the log is known up to a number. */
    void open(UUID conversation, long after) {
        open = conversation;
        last = after;
        line.send(frame("type", "open", "conversation", conversation, "after", after));
    }

    boolean shows(UUID conversation) {
        return conversation.equals(open);
    }

    private void read(JsonNode frame, long at) {
        switch (frame.get("type").asString()) {
            case "events" -> frame.get("events").forEach(event -> event(event, at));
            case "queue" -> queue(frame, at);
            case "heard" ->
                heard(
                        UUID.fromString(frame.get("conversation").asString()),
                        frame.get("heard").asLong(),
                        at);
            default -> {}
        }
    }

    private void event(JsonNode event, long at) {
        long seq = event.get("seq").asLong();
        if (seq != last + 1) {
            gaps.incrementAndGet();
        }
        last = seq;
        Markers.in(event).ifPresent(marker -> {
            if (shown.putIfAbsent(marker, at) != null) {
                doubled.incrementAndGet();
            }
        });
    }

    private void queue(JsonNode frame, long at) {
        queueFrames.incrementAndGet();
        for (JsonNode entry : frame.get("claimed")) {
            if (me.equals(entry.path("claimedBy").path("id").asString(""))) {
                heard(
                        UUID.fromString(entry.get("conversation").asString()),
                        entry.path("heard").asLong(),
                        at);
            }
        }
    }

    private synchronized void heard(UUID conversation, long seq, long at) {
        List<Sight> seen = sights.computeIfAbsent(conversation, _ -> new ArrayList<>());
        if (seen.isEmpty() || seen.getLast().seq() < seq) {
            seen.add(new Sight(seq, at));
        }
    }

    /** When this message was on the screen of the open conversation. */
    @Nullable
    Long shownAt(int marker) {
        return shown.get(marker);
    }

    /** When the list said that this person had written so far. */
    synchronized @Nullable Long listedAt(UUID conversation, long seq) {
        return sights.getOrDefault(conversation, List.of()).stream()
                .filter(sight -> sight.seq() >= seq)
                .map(Sight::at)
                .findFirst()
                .orElse(null);
    }

    int gaps() {
        return gaps.get();
    }

    int doubled() {
        return doubled.get();
    }

    long queueFrames() {
        return queueFrames.get();
    }

    void close() {
        line.close();
    }
}
