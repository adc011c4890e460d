package fr.aiguilleur.benchmark;

import static fr.aiguilleur.benchmark.LoadedApp.frame;

import fr.aiguilleur.support.Eventually;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A resident's open page: writes, and counts what the log did not bring exactly once and in order. */
final class LoadResident {

    private final Line line;
    /** The number in the log of each message of ours that came back. */
    private final Map<Integer, Long> seqs = new ConcurrentHashMap<>();

    private final AtomicInteger gaps = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private volatile @Nullable UUID conversation;
    private volatile String owner = "assistant";
    private volatile long last;

    LoadResident(HttpClient http, LoadedApp app) {
        line = new Line(http, app.url("/ws/chat"), Map.of(), this::read);
        line.send(frame("type", "hello"));
    }

    private void read(JsonNode frame, long at) {
        switch (frame.get("type").asString()) {
            case "welcome" ->
                conversation = UUID.fromString(frame.get("conversation").asString());
            case "event" -> event(frame);
            default -> {}
        }
    }

    private void event(JsonNode event) {
        long seq = event.get("seq").asLong();
        if (seq != last + 1) {
            gaps.incrementAndGet();
        }
        last = seq;
        owner = event.path("owner").asString(owner);
        Markers.in(event).ifPresent(marker -> {
            if (seqs.put(marker, seq) != null) {
                doubled.incrementAndGet();
            }
        });
    }

    UUID conversation() {
        return Eventually.see("a conversation", () -> conversation, id -> id != null);
    }

    boolean waits() {
        return owner.equals("queue");
    }

    long last() {
        return last;
    }

    void say(String text) {
        line.send(frame("type", "send", "clientId", UUID.randomUUID(), "text", text));
    }

    void askForAHuman() {
        line.send(frame("type", "human", "clientId", UUID.randomUUID()));
    }

    @Nullable
    Long seqOf(int marker) {
        return seqs.get(marker);
    }

    int gaps() {
        return gaps.get();
    }

    int doubled() {
        return doubled.get();
    }

    void close() {
        line.close();
    }
}
