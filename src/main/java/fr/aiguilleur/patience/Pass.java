package fr.aiguilleur.patience;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** The time one turn may wait for a model in all, however often it asks. */
public final class Pass implements AutoCloseable {

    /** How often it looks whether the answer is still wanted. */
    private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

    private static final ExecutorService NOBODY = Executors.newVirtualThreadPerTaskExecutor();

    private final Model model;
    private final ExecutorService asking;
    private final BooleanSupplier hurry;
    private final Runnable leave;
    private final long end;
    private boolean open = true;

    Pass(Model model, ExecutorService asking, Duration patience, BooleanSupplier hurry, Runnable leave) {
        this.model = model;
        this.asking = asking;
        this.hurry = hurry;
        this.leave = leave;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Never gets an answer. */
    public static Pass none() {
        Pass none = new Pass(Model.NONE, NOBODY, Duration.ZERO, () -> true, () -> {});
        none.open = false;
        return none;
    }

    /** False when asking is of no use. */
    public boolean open() {
        return open && left() > 0;
    }

    /** Whoever waited was given up after all the time there was; it is not worth asking anybody else. */
    public boolean spent() {
        return open && left() <= 0;
    }

    /** As {@link Model#ask}, within what is left; once the answer is no longer wanted nothing more is asked. */
    public Optional<JsonNode> ask(Task task, Map<String, ?> data) {
        if (!open()) {
            return Optional.empty();
        }
        Duration patience = Duration.ofNanos(left());
        Future<Optional<JsonNode>> answer = asking.submit(() -> model.ask(task, data, patience));
        try {
            return Waiting.on(() -> awaited(answer));
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<JsonNode> awaited(Future<Optional<JsonNode>> answer) {
        while (open()) {
            try {
                return answer.get(Math.min(left(), LOOK_NANOS), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                open = !hurry.getAsBoolean();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            } catch (ExecutionException e) {
                open = false; // a model that breaks its promise to give nothing instead
            }
        }
        return Optional.empty();
    }

    private long left() {
        return end - System.nanoTime();
    }

    @Override
    public void close() {
        open = false;
        leave.run();
    }
}
