package fr.aiguilleur.patience;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Threads of which few work at once; while one of them waits for somebody outside, another works in its place. */
public final class Waiting {

    private static final class Wait<T extends Object> implements ForkJoinPool.ManagedBlocker {

        private final Supplier<T> answer;
        private @Nullable T got;

        Wait(Supplier<T> answer) {
            this.answer = answer;
        }

        @Override
        public boolean block() {
            got = answer.get();
            return true;
        }

        @Override
        public boolean isReleasable() {
            return got != null;
        }
    }

    private Waiting() {}

    /**
     * A pool in which {@link #on} works.
     *
     * @param working threads that work at once
     * @param waiting threads that may wait besides
     */
    public static ExecutorService pool(int working, int waiting) {
        return new ForkJoinPool(
                working,
                pool -> new ForkJoinWorkerThread(pool) {},
                null,
                true,
                working,
                working + waiting,
                working,
                _ -> true,
                1,
                TimeUnit.MINUTES);
    }

    /** The answer of who is waited for; on another thread it is the same as asking. */
    public static <T extends Object> T on(Supplier<T> answer) {
        Wait<T> wait = new Wait<>(answer);
        try {
            ForkJoinPool.managedBlock(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits any more", e);
        }
        return Objects.requireNonNull(wait.got);
    }
}
