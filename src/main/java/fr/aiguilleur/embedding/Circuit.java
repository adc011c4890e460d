package fr.aiguilleur.embedding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a few failures in a row nobody is asked for a while, so that nobody waits for nothing. */
final class Circuit {

    private static final Logger log = LoggerFactory.getLogger(Circuit.class);

    static final int FAILURES = 3;
    static final Duration PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private int failures;
    private Instant until = Instant.MIN;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean paused() {
        return clock.instant().isBefore(until);
    }

    synchronized void succeeded() {
        if (failures >= FAILURES) {
            log.info("embeddings: answers again");
        }
        failures = 0;
    }

    /** One more in a row; from the third on, each begins a new pause. */
    synchronized void failed(String why) {
        failures++;
        if (failures >= FAILURES) {
            until = clock.instant().plus(PAUSE);
        }
        if (failures == FAILURES) {
            log.warn("embeddings: {} failures in a row, the last {}; searching by words alone", failures, why);
        }
    }
}
