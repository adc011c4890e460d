package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Kind;
import fr.aiguilleur.benchmark.Corpus.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builds one peer in a process of its own, asks it everything, and writes what it answered and how long it took. */
public final class Trial {

    private static final int WARMING = 2;
    private static final int TIMED = 3;
    private static final int ANSWERS = 10;

    private final Peer peer;
    private final Corpus corpus;
    private final List<String> lines = new ArrayList<>();

    private Trial(Peer peer, Corpus corpus) {
        this.peer = peer;
        this.corpus = corpus;
    }

    /** The class of a peer, the folder of a corpus, and the file for the answers. */
    public static void main(String[] args) throws Exception {
        Corpus corpus = Corpus.read(Path.of(args[1]));
        try (Peer peer =
                (Peer) Class.forName(args[0]).getDeclaredConstructor().newInstance()) {
            Trial trial = new Trial(peer, corpus);
            trial.build();
            trial.ask(Kind.GUIDE);
            trial.ask(Kind.PLACE);
            Files.write(Path.of(args[2]), trial.lines);
        }
        System.exit(0); // whatever threads a peer has left
    }

    private void build() throws Exception {
        long before = heap();
        long start = System.nanoTime();
        peer.build(corpus);
        note("build", System.nanoTime() - start);
        note("heap", Math.max(0, heap() - before));
        note("stored", peer.stored());
    }

    private void ask(Kind kind) throws Exception {
        List<Integer> asked = IntStream.range(0, corpus.questions().size())
                .filter(i -> corpus.questions().get(i).kind() == kind)
                .boxed()
                .toList();
        for (int round = 0; round < WARMING; round++) {
            for (int i : asked) {
                answer(corpus.questions().get(i));
            }
        }
        Map<Integer, List<String>> times = new HashMap<>();
        for (int round = 0; round < TIMED; round++) {
            for (int i : asked) {
                long start = System.nanoTime();
                answer(corpus.questions().get(i));
                long took = System.nanoTime() - start;
                times.computeIfAbsent(i, _ -> new ArrayList<>()).add(String.valueOf(took));
            }
        }
        for (int i : asked) {
            List<String> found = answer(corpus.questions().get(i));
            lines.add("answer\t" + i + "\t" + String.join(",", times.getOrDefault(i, List.of())) + "\t"
                    + String.join("\t", found));
        }
    }

    private List<String> answer(Question question) throws Exception {
        return switch (question.kind()) {
            case GUIDE -> peer.guides(question.text(), ANSWERS);
            case PLACE -> peer.places(question.text(), ANSWERS);
        };
    }

    private void note(String what, long value) {
        lines.add(what + "\t" + value);
        System.out.println("  " + what + " " + value);
    }

    private static long heap() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
