package fr.aiguilleur.pace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pace for each of many, such as addresses; those not seen for long are forgotten first. */
public final class Paces {

    private static final int MOST = 10_000;

    private final int burst;
    private final Duration refill;
    private final Map<String, Pace> paces = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pace> eldest) {
            return size() > MOST;
        }
    };

    public Paces(int burst, Duration refill) {
        this.burst = burst;
        this.refill = refill;
    }

    /** True when once more is not too fast for this one. */
    public synchronized boolean allows(String one) {
        return paces.computeIfAbsent(one, _ -> new Pace(burst, refill)).allows();
    }

    /** What this one was allowed last does not count. */
    public synchronized void forgives(String one) {
        Pace pace = paces.get(one);
        if (pace != null) {
            pace.forgives();
        }
    }
}
