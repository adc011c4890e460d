package fr.aiguilleur.network;

import fr.aiguilleur.network.Fault.Mode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** What shall go wrong with the next messages, one fault a message: as ordered, else by the dice. */
public final class Faults {

    private static final int MOST = 1000;

    private final Dice outbound = new Dice();
    private final Dice inbound = new Dice();

    /** Forgets what was set before. */
    public synchronized void set(Fault fault, int times) {
        mix(0, Map.of(), Duration.ZERO);
        (fault.mode().inbound() ? inbound : outbound)
                .ordered.addAll(Collections.nCopies(Math.clamp(times, 0, MOST), fault));
    }

    /**
     * From now on each message may go wrong; forgets what was set before.
     *
     * @param seed the same faults come in the same order
     * @param weights how often each comes among all
     * @param pause for what takes time
     */
    public synchronized void mix(long seed, Map<Mode, Integer> weights, Duration pause) {
        outbound.load(seed, weights, false, pause);
        inbound.load(seed, weights, true, pause);
    }

    /** For a message the account sends. */
    public synchronized Fault take() {
        return outbound.take();
    }

    /** For a message a phone writes. */
    public synchronized Fault takeInbound() {
        return inbound.take();
    }

    /** The faults of one direction. */
    private static final class Dice {
        private final Queue<Fault> ordered = new ArrayDeque<>();
        private final Map<Mode, Integer> weights = new EnumMap<>(Mode.class);
        private Random random = new Random(0);
        private Duration pause = Duration.ZERO;

        void load(long seed, Map<Mode, Integer> all, boolean forInbound, Duration length) {
            ordered.clear();
            weights.clear();
            all.forEach((mode, weight) -> {
                if (weight > 0 && (mode == Mode.NONE || mode.inbound() == forInbound)) {
                    weights.put(mode, weight);
                }
            });
            random = new Random(seed);
            pause = length;
        }

        Fault take() {
            Fault next = ordered.poll();
            if (next != null) {
                return next;
            }
            int all = weights.values().stream().mapToInt(Integer::intValue).sum();
            int thrown = all == 0 ? 0 : random.nextInt(all);
            for (Map.Entry<Mode, Integer> one : weights.entrySet()) {
                thrown -= one.getValue();
                if (thrown < 0) {
                    return new Fault(one.getKey(), pause);
                }
            }
            return Fault.NONE;
        }
    }
}
