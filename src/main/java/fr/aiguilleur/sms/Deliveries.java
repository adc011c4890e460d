package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.sms.Outbox.Part;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves text messages forward as news of them arrives, and tells the conversation when a message as a whole did. */
@Component
@Transactional
public class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final Outbox outbox;
    private final Conversations conversations;

    Deliveries(Outbox outbox, Conversations conversations) {
        this.outbox = outbox;
        this.conversations = conversations;
    }

    /**
     * News by the provider's own call.
     *
     * @param ownId our id, which the call carries: it may come before we have stored the provider's
     * @param code the provider's, when it tells why it went wrong
     */
    public void heard(String ownId, String sid, Delivery news, @Nullable Integer code) {
        row(ownId, sid)
                .ifPresentOrElse(
                        id -> advance(id, sid.isEmpty() ? null : sid, news, code),
                        () -> log.warn("news of no message of ours"));
    }

    /** Moves one row forward; older news changes nothing. */
    void advance(UUID id, @Nullable String sid, Delivery news, @Nullable Integer code) {
        List<Part> parts = outbox.parts(id);
        for (Part part : parts) {
            if (part.id().equals(id) && concerns(part, sid)) {
                Delivery reached = part.delivery().then(news);
                outbox.record(id, reached, sid, reached == part.delivery() ? null : code);
                tell(part, parts, reached, code);
            }
        }
    }

    private static boolean concerns(Part part, @Nullable String sid) {
        boolean ours = sid == null || part.sid() == null || sid.equals(part.sid());
        if (!ours) {
            log.warn("news of another message than outbox row {}", part.id());
        }
        return ours;
    }

    /** A code says why it did not arrive, and stands behind the word: "failed:30006". */
    private void tell(Part moved, List<Part> parts, Delivery reached, @Nullable Integer code) {
        Delivery before = Delivery.overall(parts.stream().map(Part::delivery).toList());
        Delivery after = Delivery.overall(parts.stream()
                .map(part -> part.equals(moved) ? reached : part.delivery())
                .toList());
        if (after.isAfter(before) && after.isTold()) {
            boolean why = code != null && code > 0 && after == reached && after.isTrouble();
            conversations.status(moved.conversation(), moved.seq(), why ? after.word() + ":" + code : after.word());
        }
    }

    private Optional<UUID> row(String ownId, String sid) {
        try {
            return Optional.of(UUID.fromString(ownId));
        } catch (IllegalArgumentException _) {
            return outbox.withSid(sid);
        }
    }
}
