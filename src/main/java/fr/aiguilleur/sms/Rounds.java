package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.wakeup.Woken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sets carrying and sending going: when something was said, and every two seconds in case that was missed. */
@Component
class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final int POSTS_AT_ONCE = 4;
    private static final Duration LONGEST_POST = Duration.ofSeconds(12);

    private final Sender sender;
    private final Round carrying;
    private final List<Round> sending;
    /** Before the server listens, a simulator in it cannot be reached. */
    private volatile boolean open;

    Rounds(Carrier carrier, Sender sender) {
        this.sender = sender;
        this.carrying = new Round(carrier::carryOne, this::send);
        this.sending = Stream.generate(() -> new Round(sender::sendOne, () -> {}))
                .limit(POSTS_AT_ONCE)
                .toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
        carrying.wake();
    }

    /** A post under way ends, and its outcome is noted: else nobody would know whether it left. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
        sending.forEach(Round::finish);
    }

    @EventListener
    void on(Woken woken) {
        if (woken.topic().equals(Conversations.TOPIC) || woken.id().isEmpty()) {
            carrying.wake();
        }
    }

    @Scheduled(fixedDelayString = "${aiguilleur.sms.poll:2s}")
    void poll() {
        if (open) {
            sender.giveUpAbandoned();
            sender.dropStale();
        }
        carrying.wake();
    }

    private void send() {
        sending.forEach(Round::wake);
    }

    /** Repeats a step until there is nothing left, on a thread of its own; waking it meanwhile makes it look again. */
    private final class Round {

        private final BooleanSupplier step;
        private final Runnable after;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile @Nullable Thread thread;

        Round(BooleanSupplier step, Runnable after) {
            this.step = step;
            this.after = after;
        }

        void wake() {
            if (open && calls.getAndIncrement() == 0) {
                thread = Thread.ofVirtual().name("sms").start(this::run);
            }
        }

        void finish() {
            Thread last = thread;
            try {
                if (last != null && calls.get() > 0) {
                    last.join(LONGEST_POST);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            int seen;
            do {
                seen = calls.get();
                repeat();
            } while (!calls.compareAndSet(seen, 0));
        }

        private void repeat() {
            try {
                boolean more = true;
                while (more && open) {
                    more = step.getAsBoolean();
                }
                after.run();
            } catch (RuntimeException e) {
                if (open) {
                    // Only the kind of failure: the message of an exception may repeat a text or a number.
                    log.error(
                            "sending stopped until the next round: {}",
                            e.getClass().getName());
                }
            }
        }
    }
}
