package fr.aiguilleur.learning;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Learns from examples, while whoever asked goes on; what was learned before from the same ones is not learned again. */
public final class School {

    private static final int REMEMBERED = 8;

    /** The applications of one machine that serve the same texts learn once. */
    private static final Map<List<List<String>>, CompletableFuture<Classifier>> KNOWN =
            new LinkedHashMap<>(4, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<List<String>>, CompletableFuture<Classifier>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private final Look look;
    private final Shelf shelf;
    private final Queue<CompletableFuture<Classifier>> lessons = new ConcurrentLinkedQueue<>();

    /** @param folder where what was learned is kept for the next start; nowhere when absent */
    public School(Spelling spelling, @Nullable Path folder) {
        this.look = new Look(spelling);
        this.shelf = new Shelf(folder);
    }

    /**
     * Learns to tell these kinds of texts apart; who asks for the answer waits for it.
     *
     * @param kinds the texts of each kind, of two kinds at least
     */
    public Supplier<Classifier> learn(List<List<String>> kinds) {
        synchronized (KNOWN) {
            CompletableFuture<Classifier> lesson = KNOWN.computeIfAbsent(
                    kinds, unknown -> CompletableFuture.supplyAsync(() -> Classifier.of(unknown, look, shelf)));
            lessons.add(lesson);
            return lesson::join;
        }
    }

    /** Waits until all that was begun is learned. */
    public void finish() {
        for (CompletableFuture<Classifier> lesson; (lesson = lessons.poll()) != null; ) {
            lesson.join();
        }
    }

    /** Learns to tell these texts apart by their labels. */
    public Examples learn(Map<String, List<String>> texts) {
        return new Examples(List.copyOf(texts.keySet()), learn(List.copyOf(texts.values())));
    }
}
