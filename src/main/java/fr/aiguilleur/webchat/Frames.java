package fr.aiguilleur.webchat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.aiguilleur.conversation.EventView;
import java.util.UUID;

/** What the server says on the resident's socket; see docs/socket.md. */
sealed interface Frames {

    String type();

    record Welcome(String type, UUID conversation, String token, long head) implements Frames {

        Welcome(UUID conversation, String token, long head) {
            this("welcome", conversation, token, head);
        }
    }

    record Event(String type, @JsonUnwrapped EventView event) implements Frames {

        Event(EventView event) {
            this("event", event);
        }
    }

    record Ping(String type, long head) implements Frames {

        Ping(long head) {
            this("ping", head);
        }
    }

    record Error(String type, String code, String message) implements Frames {

        Error(Fault fault) {
            this("error", fault.code(), fault.french());
        }
    }
}
