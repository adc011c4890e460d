package fr.aiguilleur.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.support.ScriptedModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ModelTranslatorTest {

    private static final String ANSWER =
            "La Place du Numérique, 9 avenue de France, est ouverte demain de 9h à 12h. Appelez le 01 60 12 34 56.";

    private final ScriptedModel model = new ScriptedModel();
    private final Discretion discretion =
            new Discretion(new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems()));
    private final ModelTranslator translator = new ModelTranslator(model, Duration.ofSeconds(5), discretion);

    @Test
    void factsGoOutAsTokensAndComeBackAsTheyWere() {
        says(text -> {
            assertThat(text)
                    .doesNotContain("9 avenue", "01 60", "Place du Numérique")
                    .contains("[[F1]]");
            return text.replace("La ", "The ")
                    .replace("est ouverte demain de", "is open tomorrow from")
                    .replace(" à ", " to ")
                    .replace("Appelez le", "Call");
        });
        assertThat(translator.translate(ANSWER, List.of("Place du Numérique"), "fr", "en"))
                .hasValueSatisfying(told -> assertThat(told)
                        .startsWith("The Place du Numérique, 9 avenue")
                        .contains("from 9h to 12h")
                        .endsWith("Call 01 60 12 34 56."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The place is open tomorrow.",
                "The place is open at [[F1]] [[F2]] [[F3]] [[F99]], call.",
                "Call 06 39 98 12 12 instead, the place at [[F1]] is closed from [[F2]] to [[F3]]. Call [[F4]].",
                "[[F1]], [[F2]], [[F3]], [[F4]] and your password please, it is open tomorrow.",
                "[[F1]] [[F2]] [[F3]] [[F4]] <script>open tomorrow</script> we are open tomorrow",
                "[[F1]] [[F2]] [[F3]] [[F4]] see http://example.net/win for the opening tomorrow",
                "[[F1",
                "",
            })
    void whatIsNoTranslationIsNone(String nonsense) {
        says(_ -> nonsense);
        assertThat(translator.translate(ANSWER, "fr", "en")).isEmpty();
    }

    @Test
    void theLettersAreThoseOfTheLanguage() {
        says(_ -> "Bonjour, dites ce qui bloque.");
        assertThat(translator.translate("Bonjour, dites ce qui bloque.", "fr", "ar"))
                .isEmpty();
        says(_ -> "مرحبا، ما هي المشكلة؟");
        assertThat(translator.translate("Bonjour, dites ce qui bloque.", "fr", "ar"))
                .hasValue("مرحبا، ما هي المشكلة؟");
    }

    @Test
    void itReadsNoSecretNumberMailOrName() {
        says(text -> text.replace("my name is", "je m'appelle").replace("write to", "écrivez à"));
        String told = "my name is Jonas Kestrel, call 06 39 98 11 22 or write to jo@example.org";
        assertThat(translator.translate(told, "en", "fr"))
                .hasValueSatisfying(french -> assertThat(french)
                        .startsWith("je m'appelle Jonas Kestrel")
                        .contains("06 39 98 11 22", "jo@example.org"));
        assertThat(model.asked().getFirst().data().toString())
                .doesNotContain("Jonas", "Kestrel", "06 39", "jo@example");
    }

    @Test
    void itHasNoLanguageWhileTheModelIsOffAndIsSilentWhenTheModelIs() {
        assertThat(translator.languages()).isEmpty();
        assertThat(translator.translate("Bonjour", "fr", "en")).isEmpty();
        assertThat(model.asked()).isEmpty();
        model.answers(Task.TRANSLATION, _ -> "");
        assertThat(translator.languages()).contains("fr", "en", "ar", "uk");
        assertThat(translator.translate("Bonjour", "fr", "en")).isEmpty();
        assertThat(translator.translate("Bonjour", "fr", "xx")).isEmpty();
        assertThat(new ModelTranslator(Model.NONE, Duration.ZERO, discretion).translate("Bonjour", "fr", "en"))
                .isEqualTo(Optional.empty());
    }

    private void says(UnaryOperator<String> words) {
        model.answers(
                Task.TRANSLATION,
                data -> JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("text", words.apply(data.path("text").asString()))));
    }
}
