package fr.aiguilleur.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.aiguilleur.conversation.EventView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** What was asked for with this id was done. */
    record Done(String type, String clientId) implements Frames {

        Done(String clientId) {
            this("done", clientId);
        }
    }

    /** @param clientId the message that is refused, when it is about one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Error(
            String type,
            String code,
            String message,
            @Nullable String clientId) implements Frames {

        Error(Fault fault, @Nullable String clientId) {
            this("error", fault.code(), fault.french(), clientId);
        }
    }
}
