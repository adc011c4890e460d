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

/** What one peer answered to the questions of one corpus, and what it cost. */
final class Answers {

    private static final double PER_MILLI = 1e6;
    private static final double PER_MEGA = 1024 * 1024;

    private record Answer(List<Long> nanos, List<String> found) {}

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
                List<Long> nanos =
                        Arrays.stream(cells.get(2).split(",")).map(Long::valueOf).toList();
                read.answers.put(Integer.valueOf(cells.get(1)), new Answer(nanos, cells.subList(3, cells.size())));
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

    /** The time in milliseconds that this share of all timed questions stays under. */
    double millis(Predicate<Question> asked, double share) {
        long[] nanos = answers.entrySet().stream()
                .filter(entry -> asked.test(questions.get(entry.getKey())))
                .flatMapToLong(
                        entry -> entry.getValue().nanos.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / PER_MILLI;
    }

    double buildSeconds() {
        return notes.getOrDefault("build", 0L) / PER_MILLI / 1000;
    }

    double heapMegabytes() {
        return notes.getOrDefault("heap", 0L) / PER_MEGA;
    }

    double storedMegabytes() {
        return notes.getOrDefault("stored", 0L) / PER_MEGA;
    }
}
