package fr.aiguilleur.sms;

import static java.util.Locale.ROOT;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.Crossing;
import fr.aiguilleur.sms.Outbox.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** A phone that was off may be on by then; and the answer may still be of use. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Conversations conversations;
    private final Consents consents;
    private final Crossing crossing;
    private final MeterRegistry meters;
    private final Clock clock;

    Deliveries(
            Outbox outbox,
            Conversations conversations,
            Consents consents,
            Crossing crossing,
            MeterRegistry meters,
            Clock clock) {
        this.outbox = outbox;
        this.conversations = conversations;
        this.consents = consents;
        this.crossing = crossing;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * News by the provider's own call, or from its list.
     *
     * @param ownId our id, which the call carries: it may come before we have stored the provider's
     * @param code the provider's, when it tells why it went wrong
     */
    public void heard(String ownId, String sid, Delivery news, @Nullable Integer code) {
        row(ownId, sid)
                .ifPresentOrElse(
                        id -> advance(id, sid.isEmpty() ? null : sid, news, code, true),
                        () -> log.warn("news of no message of ours"));
    }

    /** Moves one row forward; older news changes nothing. */
    void advance(UUID id, @Nullable String sid, Delivery news, @Nullable Integer code) {
        advance(id, sid, news, code, false);
    }

    private void advance(UUID id, @Nullable String sid, Delivery news, @Nullable Integer code, boolean takenOver) {
        List<Part> parts = outbox.parts(id);
        for (Part part : parts) {
            if (part.id().equals(id) && concerns(part, sid)) {
                Delivery reached = part.delivery().then(news);
                boolean moved = reached != part.delivery();
                outbox.record(id, reached, sid, moved ? code : null);
                Trouble trouble = Trouble.of(code == null ? 0 : code);
                if (moved && reached.isTrouble()) {
                    count(part, reached, trouble, code);
                }
                if (moved && !(takenOver && goesOnceMore(part, reached, trouble))) {
                    tell(part, parts, reached, code);
                }
            }
        }
    }

    private void count(Part part, Delivery reached, Trouble trouble, @Nullable Integer code) {
        Trouble.Kind kind = trouble.kind();
        meters.counter(
                        "aiguilleur.sms.troubles",
                        "delivery",
                        reached.word(),
                        "kind",
                        kind.name().toLowerCase(ROOT))
                .increment();
        if (kind == Trouble.Kind.OUR_FAULT) {
            log.error("outbox row {} refused with code {}: is the account set up for it?", part.id(), code);
        }
        if (kind == Trouble.Kind.OPTED_OUT && !consents.refused(part.to())) {
            consents.refuse(part.to());
        }
    }

    /**
     * What was taken over and surely not delivered leaves once more as a row of its own, while its words are still of
     * use; nobody is told before that one's fate.
     */
    private boolean goesOnceMore(Part part, Delivery reached, Trouble trouble) {
        Instant claimed = part.claimed();
        boolean surely = reached == Delivery.UNDELIVERED || reached == Delivery.FAILED;
        boolean may = trouble.kind() == Trouble.Kind.ONCE_MORE || trouble.kind() == Trouble.Kind.LATER;
        boolean fresh = claimed != null && claimed.plus(Carrier.TOO_LATE).isAfter(clock.instant());
        return surely
                && may
                && fresh
                && part.attempt() == 1
                && words(part)
                        .filter(words -> outbox.again(part.id(), words, ONCE_MORE, Carrier.TOO_LATE))
                        .isPresent();
    }

    private Optional<String> words(Part part) {
        String address = conversations
                .find(part.conversation())
                .map(Conversation::address)
                .orElse("");
        return conversations.events(part.conversation(), part.seq() - 1, 1).events().stream()
                .map(event -> SmsText.of(event, address))
                .filter(texts -> texts.size() > part.part())
                .map(texts -> texts.get(part.part()))
                .findFirst();
    }

    private static boolean concerns(Part part, @Nullable String sid) {
        boolean ours = sid == null || part.sid() == null || sid.equals(part.sid());
        if (!ours) {
            log.warn("news of another message than outbox row {}", part.id());
        }
        return ours;
    }

    /** A code says why it did not arrive, and stands behind the word: "failed:30006". */
    private void tell(Part moved, List<Part> all, Delivery reached, @Nullable Integer code) {
        Collection<Part> parts = lastAttempts(all);
        Delivery before = Delivery.overall(parts.stream().map(Part::delivery).toList());
        Delivery after = Delivery.overall(parts.stream()
                .map(part -> part.equals(moved) ? reached : part.delivery())
                .toList());
        if (after.isAfter(before) && after.isTold()) {
            boolean why = code != null && code > 0 && after == reached && after.isTrouble();
            conversations.status(moved.conversation(), moved.seq(), why ? after.word() + ":" + code : after.word());
            if (after.isTrouble() && after != Delivery.UNKNOWN) {
                crossing.lost(moved.conversation(), moved.seq(), moved.to());
            }
        }
    }

    private static Collection<Part> lastAttempts(List<Part> all) {
        Map<Integer, Part> last = new TreeMap<>();
        all.forEach(part -> last.put(part.part(), part));
        return last.values();
    }

    private Optional<UUID> row(String ownId, String sid) {
        try {
            return Optional.of(UUID.fromString(ownId));
        } catch (IllegalArgumentException _) {
            return outbox.withSid(sid);
        }
    }
}
