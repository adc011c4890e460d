package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What one peer answered to the questions of one corpus, and what it cost. */
final class Answers {

    private static final double PER_MILLI = 1e6;
    private static final double PER_MEGA = 1024 * 1024;

    private record Answer(long took, long worked, List<String> found) {}

    private final List<Question> questions;
    private final Map<String, Long> notes = new HashMap<>();
    private final Map<Integer, Answer> answers = new HashMap<>();

    private Answers(List<Question> questions) {
        this.questions = questions;
    }

    static Answers read(Path file, List<Question> questions) throws IOException {
        Answers read = new Answers(questions);
        for (String line : Files.readAllLines(file)) {
            List<String> cells = Arrays.asList(line.split("\t"));
            if (cells.getFirst().equals("answer")) {
                Answer answer = new Answer(
                        Long.parseLong(cells.get(2)), Long.parseLong(cells.get(3)), cells.subList(4, cells.size()));
                read.answers.put(Integer.valueOf(cells.get(1)), answer);
            } else {
                read.notes.put(cells.getFirst(), Long.valueOf(cells.get(1)));
            }
        }
        return read;
    }

    Score score(Predicate<Question> asked) {
        List<Score> scores = new ArrayList<>();
        answers.forEach((index, answer) -> {
            Question question = questions.get(index);
            if (asked.test(question)) {
                scores.add(Score.of(question, answer.found));
            }
        });
        return Score.mean(scores);
    }

    /** The time in milliseconds that this share of the questions stays under. */
    double millis(Predicate<Question> asked, double share) {
        return millis(asked, share, Answer::took);
    }

    /** The same of the time that the core worked for the question, whatever else ran on the machine. */
    double workMillis(Predicate<Question> asked, double share) {
        return millis(asked, share, Answer::worked);
    }

    private double millis(Predicate<Question> asked, double share, ToLongFunction<Answer> time) {
        long[] nanos = answers.entrySet().stream()
                .filter(entry -> asked.test(questions.get(entry.getKey())))
                .mapToLong(entry -> time.applyAsLong(entry.getValue()))
                .sorted()
                .toArray();
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / PER_MILLI;
    }

    double buildSeconds() {
        return notes.getOrDefault("build", 0L) / PER_MILLI / 1000;
    }

    double buildWorkSeconds() {
        return notes.getOrDefault("buildWork", 0L) / PER_MILLI / 1000;
    }

    double againSeconds() {
        return notes.getOrDefault("again", 0L) / PER_MILLI / 1000;
    }

    /** The same where the compiler and the collector have the other cores. */
    double everyCoreSeconds() {
        return notes.getOrDefault("everyCore", 0L) / PER_MILLI / 1000;
    }

    double againWorkSeconds() {
        return notes.getOrDefault("againWork", 0L) / PER_MILLI / 1000;
    }

    double heapMegabytes() {
        return notes.getOrDefault("heap", 0L) / PER_MEGA;
    }

    double storedMegabytes() {
        return notes.getOrDefault("stored", 0L) / PER_MEGA;
    }
}
