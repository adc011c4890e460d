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
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place said by a model, against the rules that read it. */
class WordingsTest {

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

    private final Wordings wordings = wordings();

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

    private Worded said(UnaryOperator<String> words) {
        Model model = new Model() {
            @Override
            public boolean on() {
                return true;
            }

            @Override
            public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
                String answer = String.valueOf(data.get("reponse"));
                return Optional.of(JsonMapper.shared()
                        .valueToTree(Map.of(
                                "sentences",
                                List.of(words.apply(answer).split("(?<=\\.) ")).stream()
                                        .map(text -> Map.of("text", text, "sources", List.of(1)))
                                        .toList())));
            }
        };
        Turnstile turnstile =
                new Turnstile(model, Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(30));
        return wordings.of("qui peut m'aider", List.of(DECIDED), Channel.WEB, turnstile.enter(false, () -> false));
    }

    private static Wordings wordings() {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        beans.registerBean(Guides.class, () -> new Guides(folder, new KnowledgeProblems()));
        beans.registerBean(Discretion.class, () -> new Discretion(new Gazetteer(folder, new KnowledgeProblems())));
        beans.scan("fr.aiguilleur.fact", "fr.aiguilleur.wording");
        beans.refresh();
        return beans.getBean(Wordings.class);
    }
}
