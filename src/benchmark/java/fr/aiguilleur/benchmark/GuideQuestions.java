package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Kind;
import fr.aiguilleur.benchmark.Corpus.Question;
import fr.aiguilleur.guide.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled messages of people who need a guide; those on which the search was worked are never among them. */
final class GuideQuestions {

    private static final Path FOLDER = Path.of("src/test/resources/fr/aiguilleur/retrieval");
    private static final String NO_GUIDE = "-";

    private GuideQuestions() {}

    static List<Question> ofTests() throws IOException {
        return labelled("test.tsv");
    }

    /** Those on which the search was worked, and every fourth phrasing of the guides: they only warm. */
    static List<Question> ofWork(Collection<Guide> guides) throws IOException {
        List<Question> warming = new ArrayList<>(labelled("dev.tsv"));
        List<String> phrasings =
                guides.stream().flatMap(guide -> guide.phrasings().stream()).toList();
        IntStream.iterate(0, i -> i < phrasings.size(), i -> i + 4)
                .mapToObj(i -> new Question(Kind.GUIDE, "phrasing", phrasings.get(i), List.of(), true))
                .forEach(warming::add);
        return warming;
    }

    private static List<Question> labelled(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .filter(cells -> !cells[0].equals(NO_GUIDE))
                .map(cells -> new Question(Kind.GUIDE, cells[1], cells[2], List.of(cells[0].split("\\|")), true))
                .toList();
    }

    /** Messages written by others, when they lie beside the project: measured, never looked at. */
    static List<Question> ofResidents(Path shared) throws IOException {
        Path file = shared.resolve("evaluation/residents.jsonl");
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: no " + file + " here");
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JsonMapper.shared().readTree(line);
            JsonNode expect = node.path("expect");
            List<String> slugs =
                    expect.path("guides").valueStream().map(JsonNode::asString).toList();
            boolean trouble = expect.path("intent").asString("troubleshoot").equals("troubleshoot");
            if (!slugs.isEmpty()
                    && trouble
                    && !expect.path("urgency").asString("").equals("danger")) {
                questions.add(
                        new Question(Kind.GUIDE, "residents", node.path("text").asString(), slugs, true));
            }
        }
        return questions;
    }
}
