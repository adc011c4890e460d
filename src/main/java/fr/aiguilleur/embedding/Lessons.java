package fr.aiguilleur.embedding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts of ours on their way to becoming vectors; what was made before a failure is not made again. */
final class Lessons {

    private static final Logger log = LoggerFactory.getLogger(Lessons.class);

    /** Servers of models commonly refuse more at once. */
    private static final int AT_ONCE = 32;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final VectorSource source;
    private final List<String> texts;
    private final Consumer<List<float[]>> ready;
    private final List<float[]> vectors = new ArrayList<>();
    private int failures;

    Lessons(VectorSource source, List<String> texts, Consumer<List<float[]>> ready) {
        this.source = source;
        this.texts = texts;
        this.ready = ready;
    }

    /** Goes on until all are made or the thread is told to stop. */
    void run() {
        try {
            while (!attempt()) {
                Thread.sleep(pause(failures));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when all vectors are made and handed over. */
    boolean attempt() {
        try {
            while (vectors.size() < texts.size()) {
                List<String> some = texts.subList(vectors.size(), Math.min(texts.size(), vectors.size() + AT_ONCE));
                vectors.addAll(units(source.many(some), some.size()));
                failures = 0;
            }
            ready.accept(List.copyOf(vectors));
            log.info("embeddings: {} texts learned", vectors.size());
            return true;
        } catch (RuntimeException e) {
            // Only its kind is told: the message of an exception may quote a text or a key.
            log.warn("embeddings: texts not learned yet, {}", e.getClass().getSimpleName());
            failures++;
            return false;
        }
    }

    static Duration pause(int failures) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.clamp(failures - 1, 0, 8));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private List<float[]> units(List<float[]> made, int expected) {
        if (made.size() != expected) {
            throw new IllegalArgumentException("not as many vectors as texts");
        }
        int size = vectors.isEmpty() ? made.getFirst().length : vectors.getFirst().length;
        return made.stream().map(numbers -> Vector.unit(numbers, size)).toList();
    }
}
