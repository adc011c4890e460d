package fr.aiguilleur.sms;

import fr.aiguilleur.postage.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever carries text messages. */
public interface Provider {

    /** One text message to post. */
    record Outgoing(UUID id, String to, String body) {}

    /** What is known after one post. */
    sealed interface Outcome {

        /** It was taken over. */
        record Accepted(String sid, Delivery delivery) implements Outcome {}

        /** It was not taken over and will not be; {@link Trouble} says what the code means. */
        record Refused(int code) implements Outcome {}

        /** It was surely not taken over, and may be later. */
        record Later(int code) implements Outcome {}

        /** It may have been taken over: posting again could send it twice. */
        record Unknown() implements Outcome {}
    }

    /**
     * What the provider's own list says of a text message, in or out.
     *
     * @param person the number of the person
     * @param code why it went wrong, when it did
     * @param pictures how many came with it
     */
    record Listed(
            String sid,
            boolean inbound,
            String person,
            String body,
            @Nullable Delivery delivery,
            @Nullable Integer code,
            Instant at,
            int pictures) {}

    /** What messages leave from, and how fast; without pace where nobody says. */
    default Line line() {
        return Line.unhurried("default");
    }

    /** Posts exactly once. */
    Outcome post(Outgoing sms);

    /**
     * The messages of our account in and out from a moment on, the newest first.
     *
     * @throws RuntimeException when the list cannot be read to its end
     */
    List<Listed> listed(Instant since);
}
