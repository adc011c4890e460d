package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Article;
import fr.aiguilleur.benchmark.Corpus.Question;
import fr.aiguilleur.benchmark.Corpus.Spot;
import fr.aiguilleur.benchmark.Corpus.Town;
import fr.aiguilleur.benchmark.PlaceQuestions.Need;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.guide.Guides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Lays out the corpora, runs every peer on each, and writes {@code docs/benchmark.md}. */
public final class Benchmark {

    private static final Path WORK = Path.of("target/benchmark");
    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final Path REPORT = Path.of("docs/benchmark.md");
    private static final Path SHIPPED = KNOWLEDGE.resolve("directory/lieux.csv");
    private static final String NATIONAL = "data/national/lieux_4-sources_2022-2023_standard-mednum.csv";

    private final Path shared = Path.of(System.getProperty("benchmark.shared", "../shared"));
    private final Report report = new Report();
    private List<Need> needs = List.of();
    private List<Need> others = List.of();

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        new Benchmark().run();
    }

    private void run() throws IOException, InterruptedException {
        for (int size :
                words("benchmark.sizes").mapToInt(Integer::parseInt).sorted().toArray()) {
            Corpus corpus = corpus(size);
            for (Contender contender : words("benchmark.peers")
                    .filter(peer -> upTo(peer) >= size)
                    .map(peer -> Contender.of(peer.replaceFirst("@.*", "")))
                    .toList()) {
                run(contender, corpus);
                Files.writeString(REPORT, report.text());
            }
        }
        System.out.println(report.text());
    }

    private void run(Contender contender, Corpus corpus) throws IOException, InterruptedException {
        System.out.println(
                "BENCHMARK " + contender.title + ", " + corpus.places().size() + " places");
        Path file = corpus.folder().resolve(contender.key + ".tsv");
        boolean kept = Boolean.getBoolean("benchmark.resume") && Files.exists(file);
        if (kept) {
            System.out.println("  kept from an earlier run: " + file);
        }
        if (kept || contender.run(corpus.folder(), file, System.getProperty("benchmark.core", "0"))) {
            report.add(corpus, contender, Answers.read(file, corpus.questions()));
        } else {
            System.out.println("SKIPPED: " + contender.title + " did not come to an end");
        }
    }

    private static Stream<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(",")).filter(word -> !word.isBlank());
    }

    /** "minilm@12286" is run on at most so many places. */
    private static int upTo(String peer) {
        int at = peer.indexOf('@');
        return at < 0 ? Integer.MAX_VALUE : Integer.parseInt(peer.substring(at + 1));
    }

    private Corpus corpus(int size) throws IOException {
        Path folder = WORK.resolve(String.valueOf(size));
        Path knowledge = folder.resolve("knowledge");
        copy("guides", knowledge);
        copy("gazetteer", knowledge);
        Files.createDirectories(knowledge.resolve("directory"));
        Path national = shared.resolve(NATIONAL);
        if (!Files.exists(national)) {
            System.out.println("SKIPPED: no " + national + " here, the shipped places are multiplied instead");
        }
        new Copies().write(Files.exists(national) ? national : SHIPPED, knowledge.resolve("directory/lieux.csv"), size);
        try (AnnotationConfigApplicationContext context =
                Ours.start(new AnnotationConfigApplicationContext(), knowledge)) {
            Corpus corpus = corpus(folder, context);
            corpus.write();
            return Corpus.read(folder);
        }
    }

    private Corpus corpus(Path folder, AnnotationConfigApplicationContext context) throws IOException {
        Gazetteer gazetteer = context.getBean(Gazetteer.class);
        List<Town> towns = gazetteer.communes().stream()
                .filter(commune -> commune.centre() != null)
                .map(Benchmark::town)
                .toList();
        List<Spot> places = context.getBean(Directory.class).all().stream()
                .map(place -> spot(place, gazetteer))
                .toList();
        if (needs.isEmpty()) {
            needs = new PlaceQuestions(PlaceQuestions.SEED).needs(places, towns, PlaceQuestions.NEEDS);
            others = new PlaceQuestions(PlaceQuestions.WARMING_SEED).needs(places, towns, PlaceQuestions.WARMING_NEEDS);
        }
        List<Question> questions = new ArrayList<>(GuideQuestions.ofTests());
        questions.addAll(GuideQuestions.ofResidents(shared));
        questions.addAll(PlaceQuestions.questions(needs, places).toList());
        questions.addAll(PlaceQuestions.wanted(needs, places).toList());
        List<Question> warming = new ArrayList<>(
                GuideQuestions.ofWork(context.getBean(Guides.class).all()));
        warming.addAll(PlaceQuestions.questions(others, places).toList());
        warming.addAll(PlaceQuestions.wanted(others, places).toList());
        List<Article> guides = context.getBean(Guides.class).all().stream()
                .map(guide -> new Article(
                        guide.slug(),
                        guide.title(),
                        guide.phrasings(),
                        guide.article()
                                ? List.of(guide.intro(), guide.body())
                                : Stream.concat(
                                                Stream.of(guide.intro()),
                                                guide.steps().stream().map(step -> step.title() + ". " + step.text()))
                                        .toList()))
                .toList();
        return new Corpus(folder, guides, places, towns, warming, questions);
    }

    private static Town town(Commune commune) {
        Point centre = Objects.requireNonNull(commune.centre());
        return new Town(commune.insee(), commune.name(), commune.population(), centre.latitude(), centre.longitude());
    }

    /** A row without coordinates stands at the centre of its commune, for us and for everybody. */
    private static Spot spot(fr.aiguilleur.directory.Place place, Gazetteer gazetteer) {
        Point own = place.point();
        Point point = own != null
                ? own
                : gazetteer
                        .byInsee(place.insee())
                        .or(() -> gazetteer.byName(place.commune()))
                        .map(Commune::centre)
                        .orElse(null);
        String about = Stream.of(
                        place.kinds().stream(),
                        place.publics().stream(),
                        place.special().stream(),
                        place.fees().stream(),
                        place.programmes().stream(),
                        place.access().stream(),
                        place.support().stream(),
                        Stream.of(place.summary(), place.detail()))
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new Spot(
                place.id(),
                place.name(),
                place.address(),
                place.postcode(),
                place.commune(),
                List.copyOf(place.services()),
                about,
                point == null ? Double.NaN : point.latitude(),
                point == null ? Double.NaN : point.longitude());
    }

    private static void copy(String part, Path knowledge) throws IOException {
        Path to = Files.createDirectories(knowledge.resolve(part));
        try (Stream<Path> files = Files.list(KNOWLEDGE.resolve(part))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
