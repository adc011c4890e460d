package fr.aiguilleur.missed;

import fr.aiguilleur.attachment.Media;
import fr.aiguilleur.attachment.MediaHost;
import fr.aiguilleur.missed.ListingTable.Lease;
import fr.aiguilleur.sms.Inbox;
import fr.aiguilleur.sms.Inbox.Incoming;
import fr.aiguilleur.sms.Provider;
import fr.aiguilleur.sms.Provider.Listed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the provider's list and takes in what its calls did not bring, oldest first. Whoever brings a message second,
 * the call or the list, changes nothing.
 */
@Component
class MissedTexts {

    private static final Logger log = LoggerFactory.getLogger(MissedTexts.class);
    /** A call is tried for 15 seconds; what is younger may still come by itself. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(20);
    /** Lists lag behind, and clocks differ. */
    private static final Duration AGAIN = Duration.ofHours(1);
    /** After a longer outage people have found another way. */
    private static final Duration OLDEST = Duration.ofDays(7);
    /** Two nodes that read the list at once do no harm; a node that died must not keep the others from it for long. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ListingTable table;
    private final Provider provider;
    private final Optional<MediaHost> files;
    private final Inbox inbox;
    private final LateTexts late;
    private final Clock clock;
    private final Counter found;

    MissedTexts(
            ListingTable table,
            Provider provider,
            Optional<MediaHost> files,
            Inbox inbox,
            LateTexts late,
            Clock clock,
            MeterRegistry meters) {
        this.table = table;
        this.provider = provider;
        this.files = files;
        this.inbox = inbox;
        this.late = late;
        this.clock = clock;
        this.found = Counter.builder("aiguilleur.sms.missed")
                .description("text messages whose call was lost, taken in from the provider's list")
                .register(meters);
    }

    /** One round, unless another node is at it. */
    void look() {
        Instant now = clock.instant();
        table.take(now, LEASE).ifPresent(lease -> {
            if (takeAll(lease, now)) {
                table.done(lease, now);
            } else {
                table.release(lease);
            }
        });
    }

    /** @return false when something could not be taken in, so that the next round begins as far back as this one */
    private boolean takeAll(Lease lease, Instant now) {
        try {
            boolean whole = true;
            int taken = 0;
            for (Listed missed : missed(lease, now)) {
                try {
                    taken += take(missed, now) ? 1 : 0;
                } catch (RuntimeException e) {
                    whole = false;
                    failed("message " + missed.sid() + " could not be taken in", e);
                }
            }
            if (taken > 0) {
                found.increment(taken);
                log.warn("{} text messages whose call was lost were found in the provider's list", taken);
            }
            return whole;
        } catch (RuntimeException e) {
            failed("the provider's list could not be read", e);
            return false;
        }
    }

    private List<Listed> missed(Lease lease, Instant now) {
        List<Listed> inbound = provider.listed(since(lease, now)).reversed().stream()
                .filter(Listed::inbound)
                .filter(text -> !text.at().isBefore(lease.bornAt()) && text.at().isBefore(now.minus(ON_ITS_WAY)))
                .toList();
        Set<String> known = inbox.known(inbound.stream().map(Listed::sid).toList());
        return inbound.stream()
                .filter(text -> !known.contains(text.sid()))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private static Instant since(Lease lease, Instant now) {
        Instant wanted = lease.readTo().minus(AGAIN);
        Instant oldest = now.minus(OLDEST);
        return wanted.isBefore(oldest) ? oldest : wanted;
    }

    private boolean take(Listed missed, Instant now) {
        List<Media> media = missed.pictures() == 0
                ? List.of()
                : files.map(host -> host.of(missed.sid())).orElse(List.of());
        return late.take(new Incoming(missed.sid(), missed.person(), missed.body(), null, media), missed.at(), now);
    }

    /** Only the kind of failure: the message of an exception may repeat a text or a number. */
    private static void failed(String what, RuntimeException e) {
        log.warn("{}: {}", what, e.getClass().getName());
    }
}
