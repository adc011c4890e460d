package fr.aiguilleur.webchat;

import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.socket.JsonSocket;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One open page of a resident: its socket, the conversation it follows, and how fast it may write. */
class Visitor {

    private static final int BURST = 15;
    private static final Duration REFILL = Duration.ofSeconds(30);

    private final JsonSocket socket;
    private final Bucket pace = Bucket.builder()
            .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL))
            .build();
    private volatile @Nullable Tail tail;

    Visitor(JsonSocket socket) {
        this.socket = socket;
    }

    boolean mayWrite() {
        return pace.tryConsume(1);
    }

    @Nullable
    Tail tail() {
        return tail;
    }

    void follow(Tail next) {
        leave();
        tail = next;
    }

    void leave() {
        Tail former = tail;
        if (former != null) {
            former.end();
        }
    }

    boolean send(Frames frame) {
        return socket.send(frame);
    }

    void sendIfIdle(Frames frame) {
        socket.sendIfIdle(frame);
    }
}
