package fr.aiguilleur.pace;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Lets a burst through, then so many more as time goes by. */
public final class Pace {

    private final Bucket bucket;

    public Pace(int burst, Duration refill) {
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, refill))
                .build();
    }

    /** True when once more is not too fast. */
    public boolean allows() {
        return bucket.tryConsume(1);
    }

    /** What was allowed last does not count. */
    public void forgives() {
        bucket.addTokens(1);
    }
}
