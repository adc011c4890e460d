package fr.aiguilleur.simulator;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** What shall go wrong with the next messages, one fault a message. */
@Component
@Simulated
class Faults {

    private static final int MOST = 1000;

    private final Queue<Fault> next = new ArrayDeque<>();

    /** Forgets what was set before. */
    synchronized void set(Fault fault, int times) {
        next.clear();
        next.addAll(Collections.nCopies(Math.clamp(times, 0, MOST), fault));
    }

    synchronized Fault take() {
        return Optional.ofNullable(next.poll()).orElse(Fault.NONE);
    }
}
