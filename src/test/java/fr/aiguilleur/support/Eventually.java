package fr.aiguilleur.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself, for as long as a slow machine may need. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOOK_EVERY_MILLIS = 50;

    private Eventually() {}

    public static <T> T see(String what, Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came to be: " + what + "; last seen: " + seen);
            }
            LockSupport.parkNanos(Duration.ofMillis(LOOK_EVERY_MILLIS).toNanos());
            seen = look.get();
        }
        return seen;
    }
}
