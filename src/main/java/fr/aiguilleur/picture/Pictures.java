package fr.aiguilleur.picture;

import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.picture.Received.Kept;
import fr.aiguilleur.picture.Received.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.InputStreamSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes pictures people send, checked and cleaned, shows them, and erases them in time. */
@Service
public class Pictures {

    static final int KEPT_DAYS = 90;

    /** Each that is being looked at takes some sixty megabytes. */
    private static final int AT_ONCE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PictureTable table;
    private final Scan scan;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Pictures(PictureTable table, Scan scan, Clock clock) {
        this.table = table;
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Keeps a picture, once by client id.
     *
     * @param file as it came, of whatever kind; read only when there is room for it
     */
    public Received keep(UUID conversation, String clientId, InputStreamSource file) {
        UUID id = UUID.nameUUIDFromBytes((conversation + " " + clientId).getBytes(StandardCharsets.UTF_8));
        Optional<Message.Picture> before = table.seen(id);
        if (before.isPresent()) {
            return new Kept(before.get());
        }
        try {
            Optional<Refusal> full = table.full(conversation);
            if (full.isPresent()) {
                return new Refused(full.get());
            }
            Cleaned picture = whenThereIsRoom(file);
            return table.insert(conversation, id, picture)
                    .<Received>map(Refused::new)
                    .orElseGet(
                            () -> new Kept(new Message.Picture(id, Cleaned.TYPE, picture.width(), picture.height())));
        } catch (Unfit unfit) {
            return new Refused(unfit.why());
        }
    }

    private Cleaned whenThereIsRoom(InputStreamSource file) throws Unfit {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Unfit(Refusal.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfit(Refusal.BUSY);
        }
        try (InputStream stream = file.getInputStream()) {
            byte[] bytes = stream.readNBytes(Cleaner.MOST_BYTES + 1);
            Cleaner.fit(bytes);
            scanned(bytes);
            return Cleaner.clean(bytes);
        } catch (IOException e) {
            throw new Unfit(Refusal.UNREADABLE);
        } finally {
            places.release();
        }
    }

    /** Before anything of ours opens it. */
    private void scanned(byte[] file) throws Unfit {
        switch (scan.scan(file)) {
            case CLEAN -> {}
            case INFECTED -> throw new Unfit(Refusal.INFECTED);
            case UNKNOWN -> throw new Unfit(Refusal.NOT_SCANNED);
        }
    }

    /** For operators, who may read every conversation. */
    public Optional<StoredPicture> find(UUID id) {
        return table.find(id);
    }

    /** For the person, who may see what stands in their own conversation. */
    public Optional<StoredPicture> find(UUID conversation, UUID id) {
        return table.belongs(id, conversation) ? table.find(id) : Optional.empty();
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT6H")
    void erase() {
        table.erase(OffsetDateTime.now(clock).minus(Duration.ofDays(KEPT_DAYS)));
    }
}
