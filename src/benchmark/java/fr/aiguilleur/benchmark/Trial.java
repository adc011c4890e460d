package fr.aiguilleur.benchmark;

import com.sun.management.OperatingSystemMXBean;
import fr.aiguilleur.benchmark.Corpus.Kind;
import fr.aiguilleur.benchmark.Corpus.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds one peer in a process of its own, asks it everything, and writes what it answered and how long it took. */
public final class Trial {

    /**
     * A service has answered many before: rounds of the warming questions, and how long they may take together. On one
     * core the compiler works against whoever is measured while it still learns.
     */
    private static final int WARMING = 30;

    private static final Duration WARMED = Duration.ofSeconds(120);
    /** As many as a person is shown: these are timed. */
    private static final int SHOWN = 3;
    /** As many as are judged. */
    private static final int ANSWERS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
        Peer peer = (Peer) Class.forName(args[0]).getDeclaredConstructor().newInstance();
        Trial trial = new Trial(peer, corpus);
        trial.build();
        trial.ask(Kind.GUIDE);
        trial.ask(Kind.PLACE);
        if (peer.chooses()) {
            trial.ask(Kind.WANTED);
        }
        peer.close();
        trial.buildAgain("again");
        leaveTheCore();
        trial.buildAgain("everyCore");
        Files.write(Path.of(args[2]), trial.lines);
        System.exit(0); // whatever threads a peer has left
    }

    private void build() throws Exception {
        long before = heap();
        long worked = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        peer.build(corpus);
        note("build", System.nanoTime() - start);
        note("buildWork", MACHINE.getProcessCpuTime() - worked);
        note("heap", Math.max(0, heap() - before));
        note("stored", peer.stored());
    }

    /** As after a change of guides or places, in a process that has long been running. */
    private void buildAgain(String what) throws Exception {
        try (Peer another = peer.getClass().getDeclaredConstructor().newInstance()) {
            long worked = MACHINE.getProcessCpuTime();
            long start = System.nanoTime();
            another.build(corpus);
            note(what, System.nanoTime() - start);
            note(what + "Work", MACHINE.getProcessCpuTime() - worked);
        }
    }

    /** Every thread may use every core; where there is no taskset it already may. */
    private static void leaveTheCore() throws InterruptedException {
        String self = String.valueOf(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("taskset", "-apc", "0-1023", self)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            System.out.println("SKIPPED: no taskset here, the core is kept");
        }
    }

    /** Every timed question is new to the peer: what it remembers of others helps as little as on a real day. */
    private void ask(Kind kind) throws Exception {
        long start = System.nanoTime();
        for (int round = 0; round < WARMING && System.nanoTime() - start < WARMED.toNanos(); round++) {
            for (Question question : corpus.warming()) {
                if (question.kind() == kind) {
                    answer(question, SHOWN);
                }
            }
        }
        for (int i = 0; i < corpus.questions().size(); i++) {
            Question question = corpus.questions().get(i);
            if (question.kind() == kind) {
                long worked = THREADS.getCurrentThreadCpuTime();
                long asked = System.nanoTime();
                answer(question, SHOWN);
                long took = System.nanoTime() - asked;
                long work = THREADS.getCurrentThreadCpuTime() - worked;
                List<String> found = answer(question, ANSWERS);
                lines.add("answer\t" + i + "\t" + took + "\t" + work + "\t" + String.join("\t", found));
            }
        }
    }

    private List<String> answer(Question question, int limit) throws Exception {
        return switch (question.kind()) {
            case GUIDE -> peer.guides(question.text(), limit);
            case PLACE -> peer.places(question.text(), limit);
            case WANTED -> peer.choose(Wanted.of(question.text()), limit);
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
