package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.GuideSearchMeasure.Labelled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** The guides this search was calibrated with; later ones must not change what is measured here. */
    private static final Set<String> TWELVE = Set.of(
            "ameli-connexion",
            "apprendre-debuter",
            "caf-connexion",
            "donnees-bancaires-donnees",
            "france-travail-actualisation",
            "franceconnect",
            "impots-declaration",
            "imprimer",
            "mot-de-passe-oublie",
            "sms-arnaque",
            "telephone-memoire-pleine",
            "wifi-ne-marche-pas");

    private static GuideSearch search;
    private static PlainSearch plain;

    @BeforeAll
    static void readTheGuides() {
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        List<Guide> guides = new Guides(folder, new KnowledgeProblems())
                .all().stream().filter(guide -> TWELVE.contains(guide.slug())).toList();
        search = new GuideSearch(
                guides,
                new Gazetteer(folder, new KnowledgeProblems())
                        .communes().stream().map(Commune::name).toList());
        plain = new PlainSearch(guides);
    }

    @Test
    void inventedMessagesFindTheirGuideFarMoreOftenThanWithPlainSearch() throws IOException {
        List<Labelled> messages = invented();
        GuideSearchMeasure ours = GuideSearchMeasure.of(messages, text -> search.search(text, 3));
        GuideSearchMeasure theirs = GuideSearchMeasure.of(messages, plain::search);
        print("invented", ours, theirs);

        assertThat(messages).hasSizeGreaterThanOrEqualTo(120);
        assertThat(ours.recallAtOne()).isGreaterThan(0.9);
        assertThat(ours.recallAtThree()).isGreaterThan(0.95);
        assertThat(ours.recallAtOne()).isGreaterThan(theirs.recallAtOne());
        assertThat(ours.wrongSureShare()).isLessThan(0.02);
        assertThat(ours.sureShare()).isGreaterThan(0.5);
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
            Set<String> slugs = new java.util.HashSet<>();
            node.path("expect").path("guides").forEach(slug -> slugs.add(slug.asString()));
            slugs.retainAll(TWELVE);
            messages.add(new Labelled(node.path("text").asString(), slugs));
        }
        print(
                "residents",
                GuideSearchMeasure.of(messages, text -> search.search(text, 3)),
                GuideSearchMeasure.of(messages, plain::search));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tailler ma haie",
                "une golf 5 à vendre",
                "ça marche plus",
                "jarive pas",
                "bonjour",
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

    private static List<Labelled> invented() throws IOException {
        try (var in = GuideSearchTest.class.getResourceAsStream("messages.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Labelled(
                            cells[1],
                            cells[0].equals("-")
                                    ? Set.of()
                                    : Arrays.stream(cells[0].split("\\|")).collect(Collectors.toSet())))
                    .toList();
        }
    }

    private static void print(String name, GuideSearchMeasure ours, GuideSearchMeasure theirs) {
        System.out.println("GUIDES " + name + ", ours:  " + ours);
        System.out.println("GUIDES " + name + ", plain: " + theirs);
        System.out.printf(
                java.util.Locale.ROOT,
                "GUIDES %s, ours / plain recall@1: %.2f%n",
                name,
                ours.recallAtOne() / Math.max(0.001, theirs.recallAtOne()));
        if (System.getenv("GUIDES_SHOW") != null) {
            ours.missed.forEach(line -> System.out.println("  missed " + line));
            ours.beside.forEach(line -> System.out.println("  beside " + line));
        }
    }
}
