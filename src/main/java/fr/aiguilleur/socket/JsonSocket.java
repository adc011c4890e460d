package fr.aiguilleur.socket;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.ObjectMapper;

/** Sends frames to one browser; whoever sends waits until the browser took the frame, so nothing piles up. */
public final class JsonSocket {

    private final WebSocketSession session;
    private final ObjectMapper json;
    private final ReentrantLock sending = new ReentrantLock();

    public JsonSocket(WebSocketSession session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** @return false when the browser is gone */
    public boolean send(Object frame) {
        sending.lock();
        try {
            session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
            return true;
        } catch (IOException | IllegalStateException e) {
            close();
            return false;
        } finally {
            sending.unlock();
        }
    }

    /** Sends a frame unless another is on its way: a heartbeat is not worth waiting for. */
    public void sendIfIdle(Object frame) {
        if (!sending.isLocked()) {
            send(frame);
        }
    }

    /** Asks the browser for a sign of life, which it gives by itself, unless a frame is on its way. */
    public void ping() {
        if (sending.tryLock()) {
            try {
                session.sendMessage(new PingMessage());
            } catch (IOException | IllegalStateException e) {
                close();
            } finally {
                sending.unlock();
            }
        }
    }

    private void close() {
        try {
            session.close(CloseStatus.GOING_AWAY);
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
        }
    }
}
