package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.learning.Classifier;
import fr.aiguilleur.learning.School;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.GuideSearchMeasure.Labelled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GuideSearchTest {

    private static final Path RESIDENTS = Path.of("../shared/evaluation/residents.jsonl");
    private static List<Guide> guides;
    private static GuideSearch search;
    private static PlainSearch plain;

    @BeforeAll
    static void readTheGuides() {
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        guides = new Guides(folder, new KnowledgeProblems()).all();
        search = repository();
        plain = new PlainSearch(guides);
    }

    static GuideSearch repository() {
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        return new GuideSearch(
                new Guides(folder, new KnowledgeProblems()), new Gazetteer(folder, new KnowledgeProblems()));
    }

    @Test
    void inventedMessagesFindTheirGuideFarMoreOftenThanWithPlainSearch() throws IOException {
        List<Labelled> messages = invented("test.tsv");
        GuideSearchMeasure ours = GuideSearchMeasure.of(messages, text -> search.search(text, 3));
        GuideSearchMeasure theirs = GuideSearchMeasure.of(messages, plain::search);
        print("dev", invented("dev.tsv"));
        print("test", messages);
        for (String style : messages.stream().map(Labelled::style).distinct().toList()) {
            List<Labelled> those = messages.stream()
                    .filter(message -> message.style().equals(style))
                    .toList();
            System.out.println(
                    "GUIDES test, " + style + ": " + GuideSearchMeasure.of(those, text -> search.search(text, 3)));
        }
        printTimes(messages);

        assertThat(messages).hasSizeGreaterThanOrEqualTo(400);
        assertThat(ours.recallAtOne()).isGreaterThan(0.9);
        assertThat(ours.recallAtThree()).isGreaterThan(0.96);
        assertThat(ours.recallAtOne()).isGreaterThan(theirs.recallAtOne() + 0.08);
        assertThat(ours.wrongSureShare()).isLessThan(0.013);
        assertThat(ours.sureShare()).isGreaterThan(0.74);
        assertThat(ours.outsideNoneShare()).isGreaterThan(0.8);
    }

    @Test
    void residentsOfTheEvaluationSet() throws IOException {
        if (!Files.exists(RESIDENTS)) {
            System.out.println("SKIPPED: no " + RESIDENTS + " beside the project");
        }
        assumeThat(RESIDENTS).exists();
        List<Labelled> messages = new ArrayList<>();
        for (String line : Files.readAllLines(RESIDENTS)) {
            JsonNode node = JsonMapper.shared().readTree(line);
            Set<String> slugs = new HashSet<>();
            node.path("expect").path("guides").forEach(slug -> slugs.add(slug.asString()));
            messages.add(new Labelled(node.path("text").asString(), "", slugs));
        }
        print("residents", messages);
    }

    @Test
    void theSameGuidesTeachTheSame() {
        double[] margins = learned(guides).margins("jarive pa a imprimé");

        assertThat(learned(guides)).isSameAs(learned(guides));
        learned(guides.subList(0, 2));
        learned(guides.subList(2, 4));
        assertThat(learned(guides).margins("jarive pa a imprimé")).containsExactly(margins);
    }

    @Test
    void aFolderOfTwoGuidesTellsThemApart() {
        List<Guide> two = guides.stream()
                .filter(guide -> Set.of("imprimer", "wifi-ne-marche-pas").contains(guide.slug()))
                .toList();

        assertThat(first(new GuideSearch(two, List.of()), "jarive pa a imprimé"))
                .isEqualTo("imprimer");
        assertThat(first(new GuideSearch(two, List.of()), "le wifi marche pu")).isEqualTo("wifi-ne-marche-pas");
    }

    @Test
    void aGuideAloneIsFoundByItsPhrasingAndNotByAnythingElse() {
        GuideSearch alone = new GuideSearch(guides.subList(0, 1), List.of());
        String phrasing = guides.getFirst().phrasings().getLast();

        assertThat(alone.search(phrasing, 3).confidence()).isEqualTo(Confidence.SURE);
        assertThat(alone.search("tailler ma haie", 3).confidence()).isEqualTo(Confidence.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un papier administratif",
                "Internet ou Wi-Fi",
                "Une arnaque, un doute",
            })
    void aTopicIsNotYetAProblem(String button) {
        assertThat(search.search(button, 3).confidence()).isNotEqualTo(Confidence.SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tailler ma haie",
                "une golf 5 à vendre",
                "ça marche plus",
                "jarive pas",
                "bonjour",
                "c'est gratuit votre aide",
                "arretez de menvoyer des messages",
                "merci beaucoup",
                "",
                "🙂",
                "0"
            })
    void nothingIsForcedOnAMessageAboutNothingWeKnow(String text) {
        assertThat(search.search(text, 3).confidence()).isEqualTo(Confidence.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "g oublié mdp ameli, ameli-connexion",
        "jarive pa a imprimé, imprimer",
        "le wifi marche pu, wifi-ne-marche-pas",
        "stockage saturé, telephone-memoire-pleine",
        "faire opposition, donnees-bancaires-donnees",
    })
    void aPhrasingIsSurelyItsOwnGuide(String text, String slug) {
        GuideMatches found = search.search(text, 3);

        assertThat(found.confidence()).isEqualTo(Confidence.SURE);
        assertThat(found.matches().getFirst().guide().slug()).isEqualTo(slug);
    }

    /** Found at all, whatever the rank: one way of writing each time. */
    @ParameterizedTest
    @CsvSource({
        "imprimante, imprimer", // the word
        "inprimente, imprimer", // its sound
        "imprimatne, imprimer", // letters swapped
        "imprimantes, imprimer", // the stem of a phrasing's word
        "phishing, sms-arnaque", // another name
        "assedic, france-travail-actualisation",
        "kaf, caf-connexion",
    })
    void aWordIsFoundHoweverItIsSpelt(String text, String slug) {
        assertThat(search.search(text, 12).matches())
                .extracting(match -> match.guide().slug())
                .contains(slug);
    }

    @Test
    void scoresAreSharesAndInOrderOfTrust() {
        List<GuideMatch> matches =
                search.search("mot de passe oublié ameli wifi imprimante", 12).matches();

        assertThat(matches).allSatisfy(match -> assertThat(match.score()).isBetween(0.0, 1.0));
        assertThat(search.search("mot de passe", 2).matches()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aFolderWithoutGuidesFindsNothing() {
        assertThat(new GuideSearch(List.of(), List.of()).search("wifi", 3))
                .isEqualTo(new GuideMatches(List.of(), Confidence.NONE));
    }

    private static Classifier learned(List<Guide> guides) {
        return new School(new Vocabulary(), null)
                .learn(GuideSearch.lessons(guides))
                .get();
    }

    private static String first(GuideSearch search, String text) {
        return search.search(text, 1).matches().getFirst().guide().slug();
    }

    static List<Labelled> invented(String file) throws IOException {
        try (var in = GuideSearchTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Labelled(
                            cells[2],
                            cells[1],
                            cells[0].equals("-")
                                    ? Set.of()
                                    : Arrays.stream(cells[0].split("\\|")).collect(Collectors.toSet())))
                    .toList();
        }
    }

    private static void print(String name, List<Labelled> messages) {
        GuideSearchMeasure ours = GuideSearchMeasure.of(messages, text -> search.search(text, 3));
        GuideSearchMeasure theirs = GuideSearchMeasure.of(messages, plain::search);
        System.out.println("GUIDES " + name + ", ours:  " + ours);
        System.out.println("GUIDES " + name + ", plain: " + theirs);
        if (System.getenv("GUIDES_SHOW") != null) {
            ours.missed.forEach(line -> System.out.println("  missed " + line));
            ours.beside.forEach(line -> System.out.println("  beside " + line));
        }
    }

    private static void printTimes(List<Labelled> messages) {
        long[] times = messages.stream()
                .mapToLong(message -> {
                    long start = System.nanoTime();
                    search.search(message.text(), 3);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "GUIDES median time of a search: %.1f ms%n", times[times.length / 2] / 1e6);
    }
}
