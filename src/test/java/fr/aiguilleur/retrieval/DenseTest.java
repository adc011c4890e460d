package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.embedding.Embedder;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.text.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a model that knows the words of each guide and a few more; what it says of others is noise. */
class DenseTest {

    private static final int SIZE = 256;

    private static final Set<String> SOME =
            Set.of("imprimer", "wifi-ne-marche-pas", "ameli-connexion", "sms-arnaque", "caf-connexion", "virus");
    private static final Map<String, Integer> TAUGHT = new HashMap<>();

    private static List<Guide> guides;
    private static GuideSearch words;

    private final Model model = new Model();

    @BeforeAll
    static void readTheGuides() {
        guides = new Guides(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems())
                .all().stream().filter(guide -> SOME.contains(guide.slug())).toList();
        for (int i = 0; i < guides.size(); i++) {
            for (String said : GuideIndex.said(guides.get(i))) {
                TAUGHT.put(said, i);
            }
        }
        words = new GuideSearch(guides, List.of());
    }

    @Test
    void aWordThatNoGuideUsesFindsItsGuideByItsMeaning() {
        GuideSearch fused = new GuideSearch(guides, List.of(), model);
        String text = "ma bécane est capricieuse";
        assertThat(slugs(words, text)).doesNotContain("imprimer");

        assertThat(slugs(fused, text)).contains("imprimer");
    }

    @Test
    void whoTextsFindsWhatWordsFind() throws IOException {
        GuideSearch fused = new GuideSearch(guides, List.of(), model);

        assertThat(texted())
                .hasSizeGreaterThan(150)
                .allSatisfy(text -> assertThat(fused.search(text, 12)).isEqualTo(words.search(text, 12)));
    }

    @Test
    void ofATextedMessageTheModelIsNotEvenAsked() {
        GuideSearch fused = new GuideSearch(guides, List.of(), model);

        fused.search("jarive pa a imprimé", 3);
        assertThat(model.asked).isEmpty();
        fused.search("Je veux imprimer une attestation", 3);
        assertThat(model.asked).containsExactly("Je veux imprimer une attestation");
    }

    @Test
    void withoutAnAnswerWordsDecideAlone() {
        GuideSearch fused = new GuideSearch(guides, List.of(), model);
        model.silent = true;

        String text = "ma bécane est capricieuse";
        assertThat(fused.search(text, 3)).isEqualTo(words.search(text, 3));
        assertThat(model.asked).isNotEmpty();
    }

    @Test
    void untilItHasLearnedWordsDecideAlone() {
        model.slow = true;
        GuideSearch fused = new GuideSearch(guides, List.of(), model);

        String text = "ma bécane est capricieuse";
        assertThat(fused.search(text, 3)).isEqualTo(words.search(text, 3));
        assertThat(model.asked).isEmpty();
    }

    @Test
    void aModelThatKnowsNothingIsWorthLittleAndOneThatKnowsMuch() {
        Dense wise = new Dense(guides, new Vocabulary(), model);
        Model noise = new Model();
        noise.wise = false;
        Dense dull = new Dense(guides, new Vocabulary(), noise);

        assertThat(wise.learned().worth()).isGreaterThan(0.9);
        assertThat(dull.learned().worth()).isLessThan(0.1);
    }

    @Test
    void anArticleIsFoundByHowItBegins() {
        List<Guide> articles = List.of(article("haie", "Le jardin"), article("velo", "La petite reine"));

        assertThat(slugs(new GuideSearch(articles, List.of(), model), "ma bécane est capricieuse"))
                .containsExactly("velo");
        assertThat(new Dense(articles, new Vocabulary(), model).learned().worth())
                .isPositive();
    }

    @Test
    void aFolderOfOneGuideOrNoneNeedsNoModel() {
        assertThat(new GuideSearch(List.of(), List.of(), model)
                        .search("wifi", 3)
                        .matches())
                .isEmpty();
        assertThat(new GuideSearch(guides.subList(0, 1), List.of(), model)
                        .search(guides.getFirst().title(), 3)
                        .matches())
                .hasSize(1);
        assertThat(model.learned).isZero();
    }

    private static Guide article(String slug, String title) {
        String body = slug.equals("velo") ? "Une reine à deux roues." : "Une rangée de buissons.";
        return new Guide(slug, title, "divers", "", false, List.of(), List.of(), LocalDate.EPOCH, "", List.of(), body);
    }

    private static List<String> texted() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : List.of("dev.tsv", "test.tsv")) {
            Files.readAllLines(Path.of("src/test/resources/fr/aiguilleur/retrieval", file), StandardCharsets.UTF_8)
                    .stream()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells.length == 3 && cells[1].equals("texting"))
                    .forEach(cells -> texts.add(cells[2]));
        }
        return texts;
    }

    private static List<String> slugs(GuideSearch search, String text) {
        return search.search(text, 3).matches().stream()
                .map(match -> match.guide().slug())
                .toList();
    }

    /** One direction for each guide, found by the phrasings it was taught; of other texts, any. */
    private static final class Model implements Embedder {

        final List<String> asked = new ArrayList<>();
        boolean silent;
        boolean slow;
        boolean wise = true;
        int learned;

        @Override
        public Optional<float[]> of(String text) {
            asked.add(text);
            return silent ? Optional.empty() : Optional.of(vector(text));
        }

        @Override
        public void learn(List<String> texts, Consumer<List<float[]>> ready) {
            learned += texts.size();
            if (!slow) {
                ready.accept(texts.stream().map(this::vector).toList());
            }
        }

        private float[] vector(String text) {
            String folded = PlainText.fold(text);
            int meaning = folded.contains("becane") || folded.contains("reine")
                    ? guide("imprimer")
                    : TAUGHT.getOrDefault(text, -1);
            float[] vector = new float[SIZE];
            if (wise && meaning >= 0) {
                vector[meaning] = 1;
            } else {
                vector[new Random(folded.hashCode()).nextInt(SIZE)] = 1;
            }
            return vector;
        }

        private static int guide(String slug) {
            return guides.stream().map(Guide::slug).toList().indexOf(slug);
        }
    }
}
