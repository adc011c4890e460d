package fr.aiguilleur.console;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something soon, and once for all who asked before it began: a burst of changes is one look. */
final class Soon {

    private final Executor executor;
    private final Runnable task;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Object running = new Object();

    Soon(Executor executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    void ask() {
        if (asked.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    /** Whoever asks from here on may have seen more than the task will: it is done once again after it. */
    private void run() {
        synchronized (running) {
            asked.set(false);
            task.run();
        }
    }
}
