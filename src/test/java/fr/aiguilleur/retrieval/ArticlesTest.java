package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.Articles.Question;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of articles about anything else is searched as well as one of our guides. */
class ArticlesTest {

    private static final int LIMIT = 10;

    @TempDir
    private Path folder;

    /** How a search does on questions whose article is known. */
    private record Score(double first, double three, double reciprocal, double wronglySure) {

        static Score of(
                List<Question> questions, Function<Question, String> asked, Function<String, GuideMatches> search) {
            double first = 0;
            double three = 0;
            double reciprocal = 0;
            double wronglySure = 0;
            for (Question question : questions) {
                GuideMatches found = search.apply(asked.apply(question));
                List<String> slugs = found.matches().stream()
                        .map(match -> match.guide().slug())
                        .toList();
                int at = slugs.indexOf(question.slug());
                first += at == 0 ? 1 : 0;
                three += at >= 0 && at < 3 ? 1 : 0;
                reciprocal += at >= 0 ? 1.0 / (at + 1) : 0;
                wronglySure += at != 0 && found.confidence() == Confidence.SURE ? 1 : 0;
            }
            int all = questions.size();
            return new Score(first / all, three / all, reciprocal / all, wronglySure / all);
        }

        String told(String what) {
            return String.format(
                    Locale.ROOT,
                    "ARTICLES %s: recall@1 %.3f, recall@3 %.3f, MRR %.3f, wrong when sure %.3f",
                    what,
                    first,
                    three,
                    reciprocal,
                    wronglySure);
        }
    }

    @Test
    void questionsFindTheirAnswerMoreOftenThanWithPlainSearch() throws IOException {
        if (!Files.exists(Articles.QUESTIONS)) {
            System.out.println("SKIPPED: no " + Articles.QUESTIONS + " beside the project");
        }
        assumeThat(Articles.QUESTIONS).exists();
        Articles articles = new Articles(Articles.QUESTIONS, folder);
        long before = cpu();
        GuideSearch search = new GuideSearch(articles.guides, List.of());
        System.out.printf(
                Locale.ROOT,
                "ARTICLES %d, index built in %.1f s of CPU%n",
                articles.guides.size(),
                (cpu() - before) / 1e9);
        PlainSearch plain = new PlainSearch(articles.guides);
        Score ours = Score.of(articles.questions, Question::text, text -> search.search(text, LIMIT));
        Score theirs = Score.of(articles.questions, Question::text, text -> plain.search(text, LIMIT));
        long searching = cpu();
        Score oursTexted = Score.of(articles.questions, Question::texted, text -> search.search(text, LIMIT));
        double each = (cpu() - searching) / 1e6 / articles.questions.size();
        Score theirsTexted = Score.of(articles.questions, Question::texted, text -> plain.search(text, LIMIT));
        System.out.println(ours.told("as asked, ours "));
        System.out.println(theirs.told("as asked, plain"));
        System.out.println(oursTexted.told("texted, ours   "));
        System.out.println(theirsTexted.told("texted, plain  "));
        System.out.printf(Locale.ROOT, "ARTICLES %.1f ms of CPU a search%n", each);

        assertThat(articles.guides).hasSizeGreaterThan(500);
        assertThat(ours.first()).isGreaterThan(theirs.first() + 0.02);
        assertThat(ours.three()).isGreaterThan(theirs.three());
        assertThat(ours.reciprocal()).isGreaterThan(theirs.reciprocal());
        assertThat(oursTexted.first()).isGreaterThan(theirsTexted.first() + 0.1);
        assertThat(oursTexted.three()).isGreaterThan(theirsTexted.three() + 0.1);
        assertThat(ours.wronglySure()).isLessThan(0.03);
        assertThat(oursTexted.wronglySure()).isLessThan(0.01);
    }

    @Test
    void whatNoGuideIsAboutMayBeWhatAnArticleIsAbout() throws IOException {
        List<Guide> garden = garden();
        List<Guide> both =
                new ArrayList<>(new Guides(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems()).all());
        GuideSearch ours = new GuideSearch(List.copyOf(both), List.of());
        both.addAll(garden);
        GuideSearch mixed = new GuideSearch(both, List.of());

        for (GuideSearch search : List.of(new GuideSearch(garden, List.of()), mixed)) {
            assertThat(first(search, "quand tailler ma haie")).isEqualTo("haie");
            assertThat(first(search, "kan tayer ma aie")).isEqualTo("haie");
            assertThat(search.search("quand tailler ma haie", 3).confidence()).isNotEqualTo(Confidence.NONE);
        }
        for (String trouble : List.of("g oublié mdp ameli", "jarive pa a imprimé", "le wifi marche pu")) {
            assertThat(mixed.search(trouble, 1).confidence()).isEqualTo(Confidence.SURE);
            assertThat(first(mixed, trouble)).isEqualTo(first(ours, trouble));
        }
    }

    @Test
    void anArticleIsReadToItsEnd() throws IOException {
        assertThat(first(new GuideSearch(garden(), List.of()), "ou acheter de la bouillie bordelaise"))
                .isEqualTo("mildiou");
    }

    private List<Guide> garden() throws IOException {
        Path guides = Files.createDirectories(folder.resolve("guides"));
        List<String> told = new ArrayList<>(
                Collections.nCopies(80, "Le potager demande de la patience et un peu de soleil chaque jour."));
        told.add("La bouillie bordelaise se vend en jardinerie.");
        Files.writeString(guides.resolve("mildiou.md"), Articles.article("Les taches des tomates", told));
        Files.writeString(
                guides.resolve("haie.md"),
                Articles.article(
                        "Entretien des arbustes",
                        List.of("On taille une haie à la fin de l'hiver, avant que les oiseaux y fassent leur nid.")));
        Files.writeString(
                guides.resolve("pelouse.md"),
                Articles.article("La pelouse", List.of("Tondre haut en été garde l'herbe verte.")));
        return new Guides(new KnowledgeFolder(folder), new KnowledgeProblems()).all();
    }

    private static String first(GuideSearch search, String text) {
        return search.search(text, 1).matches().getFirst().guide().slug();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
