package fr.aiguilleur.attachment;

import fr.aiguilleur.attachment.AttachmentTable.Waiting;
import fr.aiguilleur.attachment.MediaHost.Fetched;
import fr.aiguilleur.picture.Pictures;
import fr.aiguilleur.picture.Received;
import fr.aiguilleur.picture.Refusal;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches one picture after the other, each kept once; no transaction is open while it waits for the provider. */
@Component
class Fetcher {

    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);
    /** Longer than fetching and cleaning one may last. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** The last one half an hour after the first. */
    static final int MOST_TRIES = 10;

    private static final int LONGEST_PAUSE_SECONDS = 600;

    private final AttachmentTable table;
    private final Attachments attachments;
    private final Pictures pictures;
    private final Optional<MediaHost> host;

    Fetcher(AttachmentTable table, Attachments attachments, Pictures pictures, Optional<MediaHost> host) {
        this.table = table;
        this.attachments = attachments;
        this.pictures = pictures;
        this.host = host;
    }

    /** @return whether there may be more */
    boolean fetchOne() {
        Optional<Waiting> claimed = table.claim(LEASE);
        claimed.ifPresent(this::fetch);
        return claimed.isPresent();
    }

    private void fetch(Waiting waiting) {
        Fetched fetched = host.map(one -> one.fetch(waiting.url())).orElseGet(Fetched.Never::new);
        switch (fetched) {
            case Fetched.File(byte[] bytes) -> keep(waiting, bytes);
            case Fetched.NotNow() -> later(waiting);
            case Fetched.Never() -> giveUp(waiting);
        }
    }

    private void keep(Waiting waiting, byte[] bytes) {
        String clientId = waiting.sid() + "/" + waiting.number();
        switch (pictures.keep(waiting.conversation(), clientId, () -> new ByteArrayInputStream(bytes))) {
            case Received.Kept(var picture) -> attachments.kept(waiting, clientId, picture);
            case Received.Refused(Refusal why) when passes(why) && waiting.tries() < MOST_TRIES -> later(waiting);
            case Received.Refused(Refusal why) -> attachments.refused(waiting, why.french());
        }
    }

    /** Whether it is about us and this moment, and not about the picture. */
    private static boolean passes(Refusal why) {
        return switch (why) {
            case BUSY, NOT_SCANNED -> true;
            case TOO_LARGE, NOT_A_PICTURE, TOO_MANY_PIXELS, UNREADABLE, TOO_FAST, TOO_MANY, INFECTED -> false;
        };
    }

    private void later(Waiting waiting) {
        if (waiting.tries() >= MOST_TRIES) {
            giveUp(waiting);
        } else {
            table.postpone(waiting, Duration.ofSeconds(Math.min(2 << waiting.tries(), LONGEST_PAUSE_SECONDS)));
        }
    }

    private void giveUp(Waiting waiting) {
        log.warn(
                "picture {} of message {} is given up: the provider does not hand it over",
                waiting.number(),
                waiting.sid());
        attachments.lost(waiting);
    }
}
