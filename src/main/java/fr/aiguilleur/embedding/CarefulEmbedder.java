package fr.aiguilleur.embedding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.context.SmartLifecycle;

/** Asks the source of vectors so that a message never waits long for it, and never fails because of it. */
final class CarefulEmbedder implements Embedder, SmartLifecycle {

    /** Addresses and long numbers say who somebody is and never what they need. */
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|\\+?\\d(?:[ ./-]?\\d){5,}");

    private final VectorSource source;
    private final String prefix;
    private final Duration patience;
    private final Circuit circuit;
    private final MeterRegistry meters;
    /** Not virtual ones: a model on this machine holds the thread it runs on. */
    private final ExecutorService asking = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("embedding-", 0).factory());

    private final List<Lessons> lessons = new ArrayList<>();
    private final List<Thread> learning = new ArrayList<>();
    /** How many numbers a vector of this model has; 0 until the lessons are learned. */
    private volatile int size;

    private volatile boolean running;

    CarefulEmbedder(VectorSource source, String prefix, Duration patience, Clock clock, MeterRegistry meters) {
        this.source = source;
        this.prefix = prefix;
        this.patience = patience;
        this.circuit = new Circuit(clock);
        this.meters = meters;
        Gauge.builder("aiguilleur.embedding.ready", () -> size > 0 && !circuit.paused() ? 1 : 0)
                .description("1 while a model helps to search, 0 while words alone do")
                .register(meters);
    }

    @Override
    public Optional<float[]> of(String text) {
        String said = PERSONAL.matcher(text).replaceAll(" ").strip();
        if (size == 0 || said.isEmpty() || circuit.paused() || asking.isShutdown()) {
            return Optional.empty();
        }
        return asked(prefix + said);
    }

    private Optional<float[]> asked(String text) {
        Timer.Sample since = Timer.start(meters);
        Future<float[]> asked = asking.submit(() -> Vector.unit(source.one(text), size));
        try {
            float[] vector = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            circuit.succeeded();
            end(since, "ok");
            return Optional.of(vector);
        } catch (TimeoutException e) {
            circuit.failed("late");
            end(since, "late");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            circuit.failed(cause == null ? "unknown" : cause.getClass().getSimpleName());
            end(since, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asked.cancel(true);
        }
        return Optional.empty();
    }

    private void end(Timer.Sample since, String outcome) {
        since.stop(Timer.builder("aiguilleur.embedding.messages")
                .tag("outcome", outcome)
                .register(meters));
    }

    @Override
    public void learn(List<String> texts, Consumer<List<float[]>> ready) {
        List<String> prefixed = texts.stream().map(text -> prefix + text).toList();
        lessons.add(new Lessons(source, prefixed, vectors -> {
            ready.accept(vectors);
            size = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        }));
    }

    /** Only when everything else has started, so that nothing waits for it. */
    @Override
    public void start() {
        lessons.forEach(lesson ->
                learning.add(Thread.ofPlatform().daemon().name("embedding").start(lesson::run)));
        running = true;
    }

    /** Without waiting for the start, nor after a failure. */
    void learnNow() {
        lessons.forEach(Lessons::attempt);
    }

    @Override
    public void stop() {
        learning.forEach(Thread::interrupt);
        asking.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
