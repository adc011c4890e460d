package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.embedding.SmallModel;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideSearchMeasure.Labelled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What a real model changes: a small one, and English, the only kind that comes in a jar. */
class DenseMeasureTest {

    private static final List<String> AS_THEY_HEAR = List.of("texting", "by ear");
    private static final KnowledgeFolder KNOWLEDGE = new KnowledgeFolder(Path.of("knowledge"));
    private static final List<String> COMMUNES = new Gazetteer(KNOWLEDGE, new KnowledgeProblems())
            .communes().stream().map(Commune::name).toList();
    /** All of them take a minute and a half. */
    private static final int PHRASINGS = 5;

    /** The model knows little French: a message may fall out of the first three. */
    private static final double ONE_OR_TWO = 0.02;

    @TempDir
    Path folder;

    @Test
    void withARealModelNoStyleFindsLess() throws IOException {
        List<Guide> few =
                guides().stream().map(DenseMeasureTest::withFewPhrasings).toList();
        GuideSearch words = new GuideSearch(few, COMMUNES);
        GuideSearch fused = new GuideSearch(few, COMMUNES, new SmallModel(folder));

        for (String style : List.of("texting", "by ear", "few words", "polite")) {
            List<Labelled> messages = of(GuideSearchTest.invented("test.tsv"), style);
            GuideSearchMeasure before = GuideSearchMeasure.of(messages, text -> words.search(text, 3));
            GuideSearchMeasure after = GuideSearchMeasure.of(messages, text -> fused.search(text, 3));
            System.out.println("DENSE " + PHRASINGS + " phrasings, " + style + ", words: " + before);
            System.out.println("DENSE " + PHRASINGS + " phrasings, " + style + ", fused: " + after);

            assertThat(after.recallAtOne()).as(style).isGreaterThanOrEqualTo(before.recallAtOne());
            assertThat(after.recallAtThree()).as(style).isGreaterThan(before.recallAtThree() - ONE_OR_TWO);
            if (AS_THEY_HEAR.contains(style)) {
                assertThat(after.missed).isEqualTo(before.missed);
            }
        }
    }

    /** Only to fill the table of decision 13. */
    @Test
    @EnabledIfEnvironmentVariable(named = "DENSE_MEASURE", matches = ".+")
    void withAllPhrasings() throws IOException {
        GuideSearch words = new GuideSearch(guides(), COMMUNES);
        long start = System.nanoTime();
        SmallModel model = new SmallModel(folder);
        GuideSearch fused = new GuideSearch(guides(), COMMUNES, model);
        System.out.println("DENSE learned in ms: " + (System.nanoTime() - start) / 1_000_000);
        for (String file : List.of("dev.tsv", "test.tsv")) {
            List<Labelled> all = GuideSearchTest.invented(file);
            for (String style : all.stream().map(Labelled::style).distinct().toList()) {
                List<Labelled> messages = of(all, style);
                System.out.println("DENSE " + file + " " + style + ", words: "
                        + GuideSearchMeasure.of(messages, text -> words.search(text, 3)));
                System.out.println("DENSE " + file + " " + style + ", fused: "
                        + GuideSearchMeasure.of(messages, text -> fused.search(text, 3)));
            }
        }
    }

    private static List<Guide> guides() {
        return new Guides(KNOWLEDGE, new KnowledgeProblems()).all();
    }

    private static List<Labelled> of(List<Labelled> messages, String style) {
        return messages.stream()
                .filter(message -> message.style().equals(style))
                .toList();
    }

    private static Guide withFewPhrasings(Guide guide) {
        return new Guide(
                guide.slug(),
                guide.title(),
                guide.section(),
                guide.service(),
                guide.cyber(),
                guide.phrasings().stream().limit(PHRASINGS).toList(),
                guide.sources(),
                guide.verified(),
                guide.intro(),
                guide.steps(),
                guide.body());
    }
}
