package fr.aiguilleur.webchat;

import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.pace.Pace;
import fr.aiguilleur.socket.JsonSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One open page of a resident: its socket, the conversation it follows, and how fast it may write. */
class Visitor {

    private static final int BURST = 15;
    private static final Duration REFILL = Duration.ofSeconds(30);

    private final JsonSocket socket;
    private final Pace pace = new Pace(BURST, REFILL);
    private volatile @Nullable Tail tail;

    Visitor(JsonSocket socket) {
        this.socket = socket;
    }

    boolean mayWrite() {
        return pace.allows();
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
