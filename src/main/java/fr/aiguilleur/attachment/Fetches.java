package fr.aiguilleur.attachment;

import fr.aiguilleur.wakeup.Woken;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sets fetching going: when a picture came, and every few seconds in case that was missed. */
@Component
class Fetches {

    private static final Logger log = LoggerFactory.getLogger(Fetches.class);
    private static final int AT_ONCE = 3;

    private final Fetcher fetcher;
    private final Semaphore places = new Semaphore(AT_ONCE);
    /** Before the server listens, a simulator in it cannot be reached. */
    private volatile boolean open;

    Fetches(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
        wake();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
    }

    @EventListener
    void on(Woken woken) {
        if (woken.topic().equals(Attachments.TOPIC)) {
            wake();
        }
    }

    @Scheduled(fixedDelayString = "${aiguilleur.sms.pictures.poll:5s}")
    void wake() {
        if (open && places.tryAcquire()) {
            Thread.ofVirtual().name("attachment").start(this::fetch);
        }
    }

    private void fetch() {
        try {
            while (open && fetcher.fetchOne()) {
                wake();
            }
        } catch (RuntimeException e) {
            if (open) {
                log.error(
                        "fetching stopped until the next round: {}",
                        e.getClass().getName());
            }
        } finally {
            places.release();
        }
    }
}
