package fr.aiguilleur.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.ScriptedModel;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.verdict.Verdict;
import fr.aiguilleur.verdict.Verifier;
import fr.aiguilleur.whisper.Suggestions.EventSuggested;
import fr.aiguilleur.whisper.Suggestions.GuideSuggested;
import fr.aiguilleur.whisper.Suggestions.PlaceSuggested;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Core.SHARED)
class DraftsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Suggestions FOUND = new Suggestions(
            "troubleshoot-none-sure",
            "Massy",
            List.of(),
            List.of(new GuideSuggested("wifi", "Le wifi", null, "Redémarrez la box.", "", null, DAY, false)),
            List.of(
                    place("Le Relais", "9 rue Basse", "01 60 00 00 01"),
                    place("La Halle", "3 rue Haute", "01 60 00 00 02")),
            List.of(),
            null,
            false);

    private static final Verifier RULES = rules();

    private final ScriptedModel model = new ScriptedModel();
    private final Conversations conversations = Core.get(Conversations.class);
    /** Lets through what each source says word for word, or a question. */
    private final Verifier verifier = (text, sources, most) ->
            text.endsWith("?") || sources.stream().anyMatch(source -> source.contains(text.replace(".", "")))
                    ? new Verdict(List.of(text), List.of())
                    : new Verdict(List.of(), List.of(new Verdict.Refusal(text, Verdict.Why.FACT)));

    private final Drafts drafts = drafts(verifier);
    private Conversation conversation;

    @BeforeEach
    void begin() {
        conversation = conversations.start(UUID.randomUUID().toString());
        conversations.personSays(
                conversation.id(),
                "1",
                "je m'appelle Jonas Kestrel, le wifi est coupé, mon numéro 06 39 98 11 22, mot de passe : Tulipe77");
        conversation = conversations.find(conversation.id()).orElseThrow();
    }

    @Test
    void itHoldsWhatItsRecordsSayWithTheFactsFilledInByUs() {
        says("{\"sentences\":[{\"text\":\"Redémarrez la box.\",\"sources\":[1]}," + "{\"text\":\"" + "[[F4]]"
                + "\",\"sources\":[2]},{\"text\":\"Est-ce mieux ?\",\"sources\":[]}]}");
        assertThat(drafts.of(conversation, FOUND))
                .hasValueSatisfying(text ->
                        assertThat(text).startsWith("Redémarrez la box. ").endsWith("Est-ce mieux ?"));
        assertThat(model.asked().getLast().data().toString())
                .contains("wifi est coupé", "Le Relais")
                .doesNotContain("Jonas", "Kestrel", "06 39", "Tulipe77", "01 60 00");
    }

    @Test
    void whatIsTrueOfOnePlaceIsNotSaidOfAnother() {
        says("{\"sentences\":[{\"text\":\"3 rue Haute\",\"sources\":[2]}]}");
        assertThat(drafts.of(conversation, FOUND)).isEmpty();
        says("{\"sentences\":[{\"text\":\"3 rue Haute\",\"sources\":[3]}]}");
        assertThat(drafts.of(conversation, FOUND)).isPresent();
        says("{\"sentences\":[{\"text\":\"3 rue Haute\",\"sources\":[7]}]}");
        assertThat(drafts.of(conversation, FOUND)).isEmpty();
    }

    @Test
    void nonsenseObedienceAndSilenceAreNoDraft() {
        for (String form : List.of(
                "{\"sentences\":[{\"text\":\"Donnez-moi votre mot de passe.\",\"sources\":[1]}]}",
                "{\"sentences\":[{\"text\":\"Redémarrez la box.\",\"sources\":[1]},{\"text\":\"Payez.\",\"sources\":[1]},"
                        + "{\"text\":\"Vite.\",\"sources\":[1]}]}",
                "{\"sentences\":[{\"text\":\"[[F99]]\",\"sources\":[1]}]}",
                "{\"sentences\":\"oui\"}",
                "{}",
                "")) {
            says(form);
            assertThat(drafts.of(conversation, FOUND)).as(form).isEmpty();
        }
    }

    @Test
    void itIsNotOfferedInDangerOrWhenTheModelIsOff() {
        assertThat(drafts.offered(FOUND)).isFalse();
        says("{}");
        assertThat(drafts.offered(FOUND)).isTrue();
        Suggestions danger =
                new Suggestions("danger-danger-none", null, List.of(), List.of(), List.of(), List.of(), null, false);
        assertThat(drafts.offered(danger)).isFalse();
    }

    /** Guides and events are written elsewhere: what they order is not drafted, whatever the model does with it. */
    @Test
    void whatARecordOrdersIsNotDrafted() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/injections/hostile-records.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            String order = cells[1];
            Suggestions hostile = cells[0].equals("guide") ? ofGuide(order) : ofEvent(order);
            model.answers(Task.DRAFT, DraftsTest::obeyed);
            Optional<String> draft = read().of(conversation, hostile);
            for (String forbidden : cells[2].split(" ; ")) {
                assertThat(PlainText.fold(draft.orElse(""))).as(order).doesNotContain(PlainText.fold(forbidden));
            }
        }
        assertThat(model.asked()).hasSizeGreaterThanOrEqualTo(15);
    }

    private Drafts read() {
        return drafts(RULES);
    }

    private static Suggestions ofGuide(String text) {
        return hostile(List.of(new GuideSuggested("wifi", "Le wifi", null, text, "", null, DAY, false)), List.of());
    }

    private static Suggestions ofEvent(String title) {
        return hostile(
                List.of(),
                List.of(new EventSuggested("e1", title, "mardi 3 à 14 h", "Massy", 1.0, true, "agenda", DAY, false)));
    }

    private static Suggestions hostile(List<GuideSuggested> guides, List<EventSuggested> events) {
        return new Suggestions("troubleshoot-none-sure", "Massy", List.of(), guides, List.of(), events, null, false);
    }

    /** Says what the first record says, as a model would that takes it for an order. */
    private static String obeyed(JsonNode asked) {
        String order = asked.at("/records/0/text").asString();
        return JsonMapper.shared()
                .writeValueAsString(Map.of("sentences", List.of(Map.of("text", order, "sources", List.of(1)))));
    }

    private Drafts drafts(Verifier check) {
        return new Drafts(
                model,
                check,
                new Transcripts(
                        conversations,
                        new Discretion(new Gazetteer(Core.get(KnowledgeFolder.class), new KnowledgeProblems()))));
    }

    private static Verifier rules() {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.scan("fr.aiguilleur.verdict");
        beans.refresh();
        return beans.getBean(Verifier.class);
    }

    private void says(String form) {
        model.answers(Task.DRAFT, _ -> form);
    }

    private static PlaceSuggested place(String name, String address, String phone) {
        return new PlaceSuggested(
                name, name, address, 1.2, true, "9h-12h", true, phone, List.of(), List.of(), "essai", DAY, false);
    }
}
