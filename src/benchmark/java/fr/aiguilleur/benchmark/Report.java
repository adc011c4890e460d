package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Kind;
import fr.aiguilleur.benchmark.Corpus.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Writes what was measured as tables, our ratios to each peer, and where a peer is better. */
final class Report {

    private static final Path NOTES = Path.of("src/benchmark/notes.md");
    private static final Set<String> CLEAN = Set.of("polite", "story", "few words");
    private static final Set<String> TEXTED = Set.of("texting", "by ear");
    private static final double HUNDREDTH = 0.99;

    /** Questions of one kind and manner. */
    private record Part(String name, Predicate<Question> asked) {}

    private final Map<Corpus, Map<Contender, Answers>> measured = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    void add(Corpus corpus, Contender contender, Answers answers) {
        measured.computeIfAbsent(corpus, _ -> new EnumMap<>(Contender.class)).put(contender, answers);
    }

    String text() throws IOException {
        text.setLength(0);
        text.append(Files.readString(NOTES)
                .replace("{date}", LocalDate.now().toString())
                .replace("{machine}", Machine.words()));
        boolean first = true;
        for (Corpus corpus : measured.keySet()) {
            if (first) {
                guides(corpus);
                styles(corpus);
            }
            places(corpus);
            first = false;
        }
        measured.keySet().forEach(this::costs);
        measured.keySet().forEach(this::ratios);
        better();
        return text.toString();
    }

    private static List<Part> guideSets(Corpus corpus) {
        List<Part> sets = new ArrayList<>(List.of(
                new Part("guides, clean", question -> CLEAN.contains(question.style())),
                new Part("guides, texted", question -> TEXTED.contains(question.style()))));
        if (corpus.questions().stream().anyMatch(question -> question.style().equals("residents"))) {
            sets.add(new Part("guides, residents", question -> question.style().equals("residents")));
        }
        return sets;
    }

    private static List<Part> placeSets() {
        return List.of(new Part("places, clean", place("clean")), new Part("places, texted", place("texted")));
    }

    private static Predicate<Question> place(String style) {
        return question -> question.kind() == Kind.PLACE && question.style().startsWith(style);
    }

    private void guides(Corpus corpus) {
        title("Guides: " + corpus.guides().size() + " guides, " + count(corpus, Kind.GUIDE) + " labelled messages");
        quality(corpus, guideSets(corpus));
    }

    private void places(Corpus corpus) {
        title("Places: " + number(corpus.places().size()) + " places, " + count(corpus, Kind.PLACE)
                + " made-up messages");
        quality(corpus, placeSets());
        text.append("\nR@1 by where the commune is:\n\n");
        List<Part> sets = new ArrayList<>();
        for (String style : List.of("clean, Essonne", "clean, elsewhere", "texted, Essonne", "texted, elsewhere")) {
            sets.add(new Part(style, question -> question.style().equals(style)));
        }
        firsts(corpus, sets);
    }

    private void styles(Corpus corpus) {
        text.append("\nR@1 by how the message is written:\n\n");
        firsts(
                corpus,
                corpus.questions().stream()
                        .filter(question -> question.kind() == Kind.GUIDE)
                        .map(Question::style)
                        .distinct()
                        .map(style ->
                                new Part(style, question -> question.style().equals(style)))
                        .toList());
    }

    private void quality(Corpus corpus, List<Part> sets) {
        List<String> head = new ArrayList<>(List.of(""));
        sets.forEach(set -> head.addAll(List.of(set.name() + " R@1", "R@5", "nDCG@10")));
        head(head);
        answers(corpus).forEach((contender, answers) -> {
            List<String> cells = new ArrayList<>(List.of(contender.title));
            for (Part set : sets) {
                Score score = answers.score(set.asked());
                cells.addAll(List.of(share(score.first()), share(score.five()), share(score.gain())));
            }
            row(cells);
        });
    }

    private void firsts(Corpus corpus, List<Part> sets) {
        List<String> head = new ArrayList<>(List.of(""));
        sets.forEach(set -> head.add(set.name()));
        head(head);
        answers(corpus).forEach((contender, answers) -> {
            List<String> cells = new ArrayList<>(List.of(contender.title));
            sets.forEach(set -> cells.add(share(answers.score(set.asked()).first())));
            row(cells);
        });
    }

    private void costs(Corpus corpus) {
        title("Cost: " + corpus.guides().size() + " guides and "
                + number(corpus.places().size()) + " places");
        head(List.of(
                "",
                "guides p50 ms",
                "p99 ms",
                "p99 ms of work",
                "places p50 ms",
                "p99 ms",
                "p99 ms of work",
                "choice alone p50 ms",
                "p99 ms",
                "p99 ms of work",
                "build, cold s",
                "of work",
                "build again s",
                "of work",
                "every core s",
                "heap MB",
                "stored MB"));
        answers(corpus).forEach((contender, answers) -> {
            boolean apart = contender == Contender.POSTGRES;
            List<String> cells = new ArrayList<>(List.of(contender.title));
            for (Kind kind : Kind.values()) {
                Predicate<Question> asked = question -> question.kind() == kind;
                cells.add(time(answers.millis(asked, 0.5)));
                cells.add(time(answers.millis(asked, HUNDREDTH)));
                cells.add(apart ? "-" : time(answers.workMillis(asked, HUNDREDTH)));
            }
            cells.add(time(answers.buildSeconds()));
            cells.add(apart ? "-" : time(answers.buildWorkSeconds()));
            cells.add(time(answers.againSeconds()));
            cells.add(apart ? "-" : time(answers.againWorkSeconds()));
            cells.add(answers.everyCoreSeconds() == 0 ? "-" : time(answers.everyCoreSeconds()));
            cells.add(number(Math.round(answers.heapMegabytes())));
            cells.add(answers.storedMegabytes() == 0 ? "-" : number(Math.round(answers.storedMegabytes())));
            row(cells);
        });
    }

    /** Above 1 we take longer or find more often. */
    private void ratios(Corpus corpus) {
        Answers ours = answers(corpus).get(Contender.OURS);
        if (ours == null) {
            return;
        }
        title("Ours beside each: " + number(corpus.places().size()) + " places");
        head(List.of(
                "", "guides texted R@1", "places texted R@1", "guides p99", "places p99", "choice p99", "build again"));
        answers(corpus).forEach((contender, theirs) -> {
            if (contender != Contender.OURS) {
                row(List.of(
                        contender.title,
                        points(ours, theirs, guideSets(corpus).get(1).asked()),
                        points(ours, theirs, placeSets().get(1).asked()),
                        times(ours, theirs, it -> it.millis(question -> question.kind() == Kind.GUIDE, HUNDREDTH)),
                        times(ours, theirs, it -> it.millis(question -> question.kind() == Kind.PLACE, HUNDREDTH)),
                        times(ours, theirs, it -> it.millis(question -> question.kind() == Kind.WANTED, HUNDREDTH)),
                        times(ours, theirs, Answers::againSeconds)));
            }
        });
    }

    private static String points(Answers ours, Answers theirs, Predicate<Question> asked) {
        double ahead = ours.score(asked).first() - theirs.score(asked).first();
        return String.format(Locale.ROOT, "%+.1f points", 100 * ahead);
    }

    private static String times(Answers ours, Answers theirs, ToDoubleFunction<Answers> cost) {
        double ratio = cost.applyAsDouble(ours) / cost.applyAsDouble(theirs);
        return Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "× %.2f", ratio);
    }

    private void better() {
        title("Where a peer finds more");
        int before = text.length();
        measured.forEach((corpus, all) -> {
            Answers ours = all.get(Contender.OURS);
            List<Part> sets = new ArrayList<>(guideSets(corpus));
            sets.addAll(placeSets());
            corpus.questions().stream()
                    .filter(question -> question.kind() != Kind.WANTED)
                    .map(Question::style)
                    .distinct()
                    .forEach(style -> sets.add(new Part(
                            "\"" + style + "\"", question -> question.style().equals(style))));
            all.forEach((contender, theirs) -> {
                for (Part set : sets) {
                    double lead = ours == null
                            ? 0
                            : theirs.score(set.asked()).first()
                                    - ours.score(set.asked()).first();
                    if (lead > 0) {
                        text.append(String.format(
                                Locale.ROOT,
                                "- %s, R@1 of %s at %s places: %.1f points more than ours.%n",
                                contender.title,
                                set.name(),
                                number(corpus.places().size()),
                                100 * lead));
                    }
                }
            });
        });
        if (text.length() == before) {
            text.append("Nowhere in R@1 of this run.\n");
        }
    }

    private Map<Contender, Answers> answers(Corpus corpus) {
        return measured.getOrDefault(corpus, Map.of());
    }

    private static long count(Corpus corpus, Kind kind) {
        return corpus.questions().stream()
                .filter(question -> question.kind() == kind)
                .count();
    }

    private void title(String title) {
        text.append("\n## ").append(title).append("\n\n");
    }

    private void head(List<String> cells) {
        row(cells);
        row(cells.stream().map(cell -> cell.isEmpty() ? "---" : "---:").toList());
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String time(double time) {
        return Double.isNaN(time) ? "-" : String.format(Locale.ROOT, time < 100 ? "%.1f" : "%.0f", time);
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
