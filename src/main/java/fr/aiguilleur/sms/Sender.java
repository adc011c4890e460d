package fr.aiguilleur.sms;

import fr.aiguilleur.sms.Outbox.Stale;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts what is in the outbox, each row once; what may have left is never posted again. */
@Component
class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    /** Longer than any post may last. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Provider provider;
    private final Refusals refusals;
    private final Lock claiming = new ReentrantLock();

    Sender(Outbox outbox, Deliveries deliveries, Provider provider, Refusals refusals) {
        this.outbox = outbox;
        this.refusals = refusals;
        this.deliveries = deliveries;
        this.provider = provider;
    }

    /** @return whether there may be more; no transaction is open while it posts */
    boolean sendOne() {
        Optional<Outgoing> claimed = claim();
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    /** One after the other: else each would hold a connection while it waits for the line's row. */
    private Optional<Outgoing> claim() {
        claiming.lock();
        try {
            return outbox.claim(provider.line());
        } finally {
            claiming.unlock();
        }
    }

    /** The only way out, so that nothing leaves for who wants no messages, whoever asked for it. */
    private void send(Outgoing sms) {
        if (refusals.withhold(sms)) {
            deliveries.advance(sms.id(), null, Delivery.REFUSED, null);
            outbox.keptBack(sms, provider.line());
        } else {
            settle(sms.id(), provider.post(sms));
        }
    }

    /** Whoever had these stopped half-way; they may have left. */
    void giveUpAbandoned() {
        for (UUID id : outbox.abandoned(ABANDONED)) {
            log.warn("outbox row {} was left half-way: unknown", id);
            deliveries.advance(id, null, Delivery.UNKNOWN, null);
        }
    }

    /** What waited for too long, or was overtaken while it rested, does not leave any more. */
    void dropStale() {
        for (Stale stale : outbox.stale()) {
            deliveries.advance(stale.id(), null, Delivery.FAILED, stale.code());
        }
    }

    private void settle(UUID id, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(String sid, Delivery reached) -> deliveries.advance(id, sid, reached, null);
            case Outcome.Refused(int code) -> deliveries.advance(id, null, Delivery.FAILED, code);
            case Outcome.Later(int code) -> {
                if (!outbox.postpone(id, code)) {
                    deliveries.advance(id, null, Delivery.FAILED, code);
                }
            }
            case Outcome.Unknown() -> {
                log.warn("outbox row {}: no clear answer, it is not sent again", id);
                deliveries.advance(id, null, Delivery.UNKNOWN, null);
            }
        }
    }
}
