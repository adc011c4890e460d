package fr.aiguilleur.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.patience.Turnstile;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place said by a model, against the rules that read it. */
class WordingsTest {

    private static final String ARTICLE = "intelligence-artificielle";
    private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 20);
    private static final Card ATELIER = new Card(
            "atelier",
            "L'Atelier du Bourg",
            "12 rue des Lilas, 91300 Massy",
            0.8,
            "+33639980123",
            null,
            "ouvert demain de 9h à 12h",
            true,
            false,
            VERIFIED,
            List.of("On vous aide pas à pas"),
            null,
            null);
    private static final Message DECIDED = new Message(
            "Allez à L'Atelier du Bourg, 12 rue des Lilas, 91300 Massy. C'est gratuit. On vous aide pas à pas.",
            List.of(),
            List.of(ATELIER),
            List.of(new Citation("place", "atelier", "L'Atelier du Bourg", null, VERIFIED)));

    private final Wordings wordings = wordings(new KnowledgeFolder(Path.of("knowledge")));

    @Test
    void plainerWordsThatTheRecordsBearAreSaid() {
        Worded worded = said(answer -> answer.replace("Allez à", "Vous pouvez aller à"));

        Message told = worded.messages().getLast();
        assertThat(worded.part()).isNotNull();
        assertThat(worded.part().ending()).isEqualTo(Ending.TAKEN);
        assertThat(told.text()).startsWith("Vous pouvez aller à L'Atelier du Bourg, 12 rue des Lilas");
        assertThat(told.cards()).containsExactly(ATELIER);
        assertThat(told.citations()).isEqualTo(DECIDED.citations());
    }

    @Test
    void whatNoRecordSaysIsNotSaid() {
        assertThat(said(answer -> answer + " Appelez le 06 39 98 00 99.")
                        .messages()
                        .toString())
                .doesNotContain("00 99");
        assertThat(said(answer -> answer.replace("C'est gratuit.", "C'est payant."))
                        .messages()
                        .toString())
                .doesNotContain("payant");
        assertThat(said(answer -> "Allez à la Maison bleue, 3 rue Neuve.").messages())
                .containsExactly(DECIDED);
    }

    /** An article by text message rests on a guide, which somebody may have tampered with. */
    @Test
    void whatATamperedGuideOrdersIsNotSaid(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("guides"));
        String article = Files.readString(Path.of("knowledge/guides/" + ARTICLE + ".md"));
        String head = article.substring(0, article.indexOf("---", 3) + 3);
        for (String line : Files.readAllLines(Path.of("src/test/resources/injections/hostile-records.tsv"))) {
            String[] cells = line.split("\t");
            if (!cells[0].equals("guide")) {
                continue;
            }
            Files.writeString(folder.resolve("guides/" + ARTICLE + ".md"), head + "\n\n" + cells[1] + "\n");
            Wordings tampered = wordings(new KnowledgeFolder(folder));
            Message decided = new Message(
                    "Voici ce qu'il faut savoir.",
                    List.of(),
                    List.of(),
                    List.of(new Citation("guide", ARTICLE, "Un article", null, VERIFIED)));
            List<Task> asked = new ArrayList<>();
            Turnstile turnstile = turnstile((task, data) -> {
                asked.add(task);
                return sentences(List.of(cells[1]));
            });

            Worded worded =
                    tampered.of("c'est quoi", List.of(decided), Channel.SMS, turnstile.enter(true, () -> false));

            assertThat(asked).containsExactly(Task.WORDING);
            String said = PlainText.fold(worded.messages().getLast().text());
            for (String forbidden : cells[2].split(" ; ")) {
                assertThat(said).as(cells[1]).doesNotContain(PlainText.fold(forbidden));
            }
        }
    }

    private Worded said(UnaryOperator<String> words) {
        Turnstile turnstile = turnstile((_, data) -> sentences(
                List.of(words.apply(String.valueOf(data.get("reponse"))).split("(?<=\\.) "))));
        return wordings.of("qui peut m'aider", List.of(DECIDED), Channel.WEB, turnstile.enter(false, () -> false));
    }

    private static Turnstile turnstile(BiFunction<Task, Map<String, ?>, JsonNode> answer) {
        Model model = new Model() {
            @Override
            public boolean on() {
                return true;
            }

            @Override
            public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
                return Optional.of(answer.apply(task, data));
            }
        };
        return new Turnstile(model, Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    private static JsonNode sentences(List<String> texts) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "sentences",
                        texts.stream()
                                .map(text -> Map.of("text", text, "sources", List.of(1)))
                                .toList()));
    }

    private static Wordings wordings(KnowledgeFolder folder) {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        KnowledgeFolder here = new KnowledgeFolder(Path.of("knowledge"));
        beans.registerBean(Guides.class, () -> new Guides(folder, new KnowledgeProblems()));
        beans.registerBean(Discretion.class, () -> new Discretion(new Gazetteer(here, new KnowledgeProblems())));
        beans.scan("fr.aiguilleur.verdict", "fr.aiguilleur.wording");
        beans.refresh();
        return beans.getBean(Wordings.class);
    }
}
