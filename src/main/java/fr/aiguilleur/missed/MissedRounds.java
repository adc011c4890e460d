package fr.aiguilleur.missed;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the provider's list read at the start and every few minutes, on a thread of its own: it may take long. */
@Component
class MissedRounds {

    private static final Logger log = LoggerFactory.getLogger(MissedRounds.class);

    private final MissedTexts texts;
    private final AtomicBoolean looking = new AtomicBoolean();
    /** Before the server listens, a simulator in it cannot be reached. */
    private volatile boolean open;

    MissedRounds(MissedTexts texts) {
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
        look();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
    }

    @Scheduled(
            initialDelayString = "${aiguilleur.sms.missed.poll:3m}",
            fixedDelayString = "${aiguilleur.sms.missed.poll:3m}")
    void look() {
        if (open && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("missed").start(() -> {
                try {
                    texts.look();
                } catch (RuntimeException e) {
                    log.warn(
                            "the provider's list is read in the next round: {}",
                            e.getClass().getName());
                } finally {
                    looking.set(false);
                }
            });
        }
    }
}
