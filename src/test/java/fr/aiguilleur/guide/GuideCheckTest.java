package fr.aiguilleur.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideCheckTest {

    private static final String FRONT = """
            ---
            titre: Essai
            rubrique: comptes
            service: Aide aux démarches administratives
            urgence: non
            formulations: [un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix]
            sources:
              - {titre: Source, url: "https://example.org", consulte: 2026-11-22}
            verifie: 2026-11-22
            ---
            """;
    private static final String STEP = """
            On y va.

            ## Un {#un}
            Faites ceci.
            - [C'est fait](fin:)
            - [Parler à quelqu'un](humain:)
            """;

    @TempDir
    Path folder;

    private Guides guides(String... contents) throws IOException {
        Files.createDirectories(folder.resolve("guides"));
        for (int i = 0; i < contents.length; i++) {
            Files.writeString(folder.resolve("guides/g" + i + ".md"), contents[i]);
        }
        return new Guides(new KnowledgeFolder(folder), new KnowledgeProblems());
    }

    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> problemsOf(String content)
            throws IOException {
        return assertThat(guides(content).problems()).extracting(Problem::line, Problem::value);
    }

    @Test
    void aSoundGuideIsServedWithItsPlainText() throws IOException {
        Guide guide = guides(FRONT + STEP.replace("ceci", "**ceci** sur [le site](https://a.fr)"))
                .all()
                .getFirst();

        assertThat(guide.intro()).isEqualTo("On y va.");
        assertThat(guide.steps())
                .containsExactly(new Step(
                        "un",
                        "Un",
                        "Faites ceci sur le site (https://a.fr).",
                        List.of(
                                new Choice("C'est fait", new Choice.Target.ToEnd()),
                                new Choice("Parler à quelqu'un", new Choice.Target.ToHuman()))));
    }

    @Test
    void aLinkToNowhereIsNamedWithItsLineInTheFile() throws IOException {
        problemsOf(FRONT + STEP.replace("(fin:)", "(#deux)")).containsExactly(tuple(15, "#deux"));
        problemsOf(FRONT + STEP.replace("(fin:)", "(absent.md)")).containsExactly(tuple(15, "absent.md"));
        problemsOf(FRONT + STEP.replace("(fin:)", "(fini:)")).containsExactly(tuple(15, "fini:"));
        problemsOf(FRONT + STEP.replace("(fin:)", "(https://a.fr)")).containsExactly(tuple(15, "https://a.fr"));
    }

    @Test
    void aStepNobodyReachesIsReported() throws IOException {
        problemsOf(FRONT + STEP + "\n## Deux {#deux}\nSuite.\n- [a](fin:)\n- [b](humain:)\n")
                .containsExactly(tuple(18, "deux"));
    }

    @Test
    void stepsThatOnlyLeadToEachOtherAreReported() throws IOException {
        String loop = """
                ## Un {#un}
                Ici.
                - [a](#deux)
                - [b](#un)

                ## Deux {#deux}
                Là.
                - [a](#un)
                - [b](#deux)
                """;
        problemsOf(FRONT + loop).containsExactly(tuple(11, "un"), tuple(16, "deux"));
    }

    @Test
    void aStepThatDoesNotFitInTwoSmsIsReported() throws IOException {
        // 306 − « \n1 C'est fait » (13) − « \n0 conseiller » (13) leaves 280 for the text.
        assertThat(guides(FRONT + STEP.replace("Faites ceci.", "é".repeat(280))).problems())
                .isEmpty();
        problemsOf(FRONT + STEP.replace("Faites ceci.", "é".repeat(281))).containsExactly(tuple(13, "un"));
        problemsOf(FRONT + STEP.replace("Faites ceci.", "é".repeat(279) + "€")).containsExactly(tuple(13, "un"));
    }

    @Test
    void oneChoiceIsNoChoice() throws IOException {
        problemsOf(FRONT + STEP.replace("- [C'est fait](fin:)\n", "")).containsExactly(tuple(13, "un"));
    }

    @Test
    void namesOfStepsAreSimpleAndUnique() throws IOException {
        problemsOf(FRONT + STEP.replace("{#un}", "{#Étape}")).contains(tuple(13, "Étape"));
        problemsOf(FRONT + STEP.replace(" {#un}", "")).contains(tuple(13, ""));
        problemsOf(FRONT + STEP + "\n## Encore {#un}\nSuite.\n- [a](fin:)\n- [b](humain:)\n")
                .contains(tuple(18, "un"));
    }

    @Test
    void eachLineOfTheFrontMatterIsChecked() throws IOException {
        problemsOf(FRONT.replace("rubrique: comptes\n", "") + STEP).containsExactly(tuple(2, ""));
        problemsOf(FRONT.replace("Aide aux démarches administratives", "Aide") + STEP)
                .containsExactly(tuple(4, "Aide"));
        problemsOf(FRONT.replace("urgence: non", "urgence: peut-être") + STEP).containsExactly(tuple(5, "peut-être"));
        problemsOf(FRONT.replace("verifie: 2026-11-22", "verifie: hier") + STEP).containsExactly(tuple(9, "hier"));
        problemsOf(FRONT.replace("consulte: 2026-11-22", "consulte: hier") + STEP)
                .containsExactly(tuple(8, "hier"));
        problemsOf("pas d'en-tête\n").containsExactly(tuple(1, ""), tuple(0, ""));
    }

    @Test
    void fewPhrasingsAreSaidAndTheGuideServed() throws IOException {
        Guides guides = guides(FRONT.replace(", cinq, six", "") + STEP);

        assertThat(guides.problems()).extracting(Problem::field).containsExactly("formulations");
        assertThat(guides.all()).hasSize(1);
    }

    @Test
    void aFileWithoutChoicesIsAnArticleOfAnyLength() throws IOException {
        Guides guides = guides(FRONT + "Bonjour.\n\n## Pourquoi\n" + "Long. ".repeat(200) + "\n\n- un\n- deux\n");

        assertThat(guides.problems()).isEmpty();
        assertThat(guides.all().getFirst().article()).isTrue();
        assertThat(guides.all().getFirst().body()).contains("Pourquoi", "- deux");
    }

    @Test
    void aBrokenGuideIsLeftOutAndItsNeighboursLeadToAHumanInstead() throws IOException {
        Guides guides = guides(FRONT + STEP.replace("(fin:)", "(#rien)"), FRONT + STEP.replace("(fin:)", "(g0.md)"));

        assertThat(guides.all()).extracting(Guide::slug).containsExactly("g1");
        assertThat(guides.find("g1").orElseThrow().steps().getFirst().choices())
                .extracting(Choice::target)
                .containsOnly(new Choice.Target.ToHuman());
    }

    @Test
    void aSignThatNoTextMessageHasIsTold() throws IOException {
        problemsOf(FRONT + STEP.replace("ceci", "ceci ☎")).containsExactly(tuple(13, "☎"));
        problemsOf(FRONT + STEP.replace("ceci", "ceci… « être » œuf")).isEmpty();
    }
}
