package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.GuideSearch.Weighed;
import fr.aiguilleur.retrieval.GuideSearchMeasure.Labelled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    record Case(Weighed weighed, boolean right) {}

    static final double[] LEADS = {0.6,0.7,0.8,0.9,1,1.05,1.1,1.15,1.2,1.25,1.3,1.4,1.5,1.6,1.8,2};
    static final double[] OURS = {0.1,0.2,0.25,0.3,0.35,0.4,0.45,0.5,0.6};

    @Test
    void sweep() throws IOException {
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        List<Guide> guides = new Guides(folder, new KnowledgeProblems()).all();
        GuideSearch search = new GuideSearch(
                guides,
                new Gazetteer(folder, new KnowledgeProblems())
                        .communes().stream().map(Commune::name).toList());
        for (String file : List.of("dev.tsv", "test.tsv")) {
            List<Case> cases = new ArrayList<>();
            int inside = 0;
            for (Labelled one : GuideSearchTest.invented(file)) {
                Weighed weighed = search.weigh(one.text(), new Weigher.Witness() {});
                inside += one.slugs().isEmpty() ? 0 : 1;
                cases.add(new Case(weighed, !weighed.fits().isEmpty() && one.slugs().contains(guides.get(weighed.fits().getFirst().guide()).slug())));
            }
            System.out.println(file + " lead\\ours: sure share / wrong");
            for (double lead : LEADS) {
                StringBuilder line = new StringBuilder(lead + ": ");
                for (double ours : OURS) {
                    line.append(count(cases, new Gate(lead, ours, 0.1, 0.9, 0.6, 0.8, 0.6), inside)).append("  ");
                }
                System.out.println(line);
            }
            for (double alike : new double[] {0.6,0.7,0.75,0.8,0.85,0.9,1}) {
                StringBuilder line = new StringBuilder("alike " + alike + ": ");
                for (double al : new double[] {0.3,0.5,0.6,0.7,0.8,0.9,1}) {
                    line.append(count(cases, new Gate(1.15, .3, 0.1, 0.9, 0.6, alike, al), inside)).append("  ");
                }
                System.out.println(line);
            }
        }
    }

    static String count(List<Case> cases, Gate gate, int inside) {
        int sure = 0, wrong = 0;
        for (Case one : cases) {
            if (one.weighed().judged(gate).confidence() == Confidence.SURE) {
                sure += one.right() ? 1 : 0;
                wrong += one.right() ? 0 : 1;
            }
        }
        return String.format("%.3f/%d", (double) sure / inside, wrong);
    }
}
