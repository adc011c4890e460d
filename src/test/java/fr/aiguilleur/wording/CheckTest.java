package fr.aiguilleur.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.fact.Tokens;
import fr.aiguilleur.verdict.Verdict;
import fr.aiguilleur.verdict.Verdict.Refusal;
import fr.aiguilleur.verdict.Verdict.Why;
import fr.aiguilleur.verdict.Verifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which of a model's sentences are sent, with a verifier that only refuses what says "faux" or what no source begins. */
class CheckTest {

    private static final int MOST = 200;

    private static final Verifier VERIFIER = (text, sources, most) -> {
        Why why = text.contains("faux")
                ? Why.FACT
                : sources.stream().noneMatch(source -> source.contains(text.substring(0, 4)))
                        ? Why.UNFOUNDED
                        : text.length() > most ? Why.FORM : null;
        return why == null
                ? new Verdict(List.of(text), List.of())
                : new Verdict(List.of(), List.of(new Refusal(text, why)));
    };

    private static final Tokens TOKENS = new Tokens() {
        @Override
        public String hide(String text) {
            return text.replace("01 39 98 00 12", "[[F1]]");
        }

        @Override
        public Optional<String> show(String text) {
            String shown = text.replace("[[F1]]", "01 39 98 00 12");
            return Optional.of(shown).filter(one -> !one.contains("[["));
        }
    };

    @Test
    void soundSentencesAreSentWithTheirFactsAgain() {
        Checked checked = check("", "Lieu proche.|1", "Appelez le [[F1]].|2");

        assertThat(checked.text()).contains("Lieu proche. Appelez le 01 39 98 00 12.");
        assertThat(checked.refused()).isEmpty();
    }

    @Test
    void aSentenceIsHeldAgainstTheRecordItCitesAndNoOther() {
        assertThat(check("", "Lieu proche.|1", "Lieu gratuit.|1", "Appelez le [[F1]].|1")
                        .refused())
                .containsExactly("unfounded");
    }

    /** Half of a form may be closed by chance: what was cut off in it is no sentence. */
    @Test
    void whatWasCutOffIsDropped() {
        assertThat(check("", "Lieu proche.|1", "Lieu qui est|1").text()).contains("Lieu proche.");
        assertThat(check("", "Lieu qui est|1").refused()).containsExactly("form");
        assertThat(check("", "Appelez le [[F1]]|2").text()).contains("Appelez le 01 39 98 00 12");
    }

    @Test
    void aQuestionSaidBackIsNoAnswer() {
        assertThat(check("", "Je cherche un lieu.|1", "Mon lieu est loin.|1").refused())
                .containsExactly("form", "form");
    }

    @Test
    void aSentenceThatCitesNothingOrNothingKnownIsDropped() {
        Checked checked = check("", "Lieu proche.|1", "Lieu calme.|", "Lieu clair.|1", "Lieu grand.|7");

        assertThat(checked.text()).contains("Lieu proche. Lieu clair.");
        assertThat(checked.refused()).containsExactly("unfounded", "unfounded");
    }

    @Test
    void aTokenThatWasNeverGivenIsAFactOfItsOwn() {
        assertThat(check("", "Lieu proche.|1", "Appelez le [[F9]].|2").refused())
                .containsExactly("fact");
    }

    @Test
    void whatLeansOnADroppedSentenceGoesWithIt() {
        Checked checked = check("", "Lieu proche.|1", "Lieu faux.|1", "Il est grand.|1", "Lieu calme.|1");

        assertThat(checked.text()).contains("Lieu proche. Lieu calme.");
        assertThat(checked.refused()).containsExactly("fact", "form");
    }

    @Test
    void nothingIsSentWhenMoreIsDroppedThanKept() {
        assertThat(check("", "Lieu faux.|1", "Lieu faux.|1", "Lieu proche.|1").text())
                .isEmpty();
    }

    @Test
    void noFactOrDoubtOfTheAnswerMayBeMissingWhereNothingElseShowsIt() {
        assertThat(check("Appelez le [[F1]].", "Lieu proche.|1").refused()).containsExactly("missing");
        assertThat(check("Horaires à vérifier.", "Lieu proche.|1").refused()).containsExactly("missing");
        assertThat(check("Appelez le [[F1]].", "Appelez le [[F1]].|2").text()).isPresent();
    }

    @Test
    void moreThanFourSentencesOrAnotherFormAreNoAnswer() {
        assertThat(check("", "Lieu a.|1", "Lieu b.|1", "Lieu c.|1", "Lieu d.|1", "Lieu e.|1")
                        .text())
                .isEmpty();
        assertThat(new Check(VERIFIER, TOKENS, List.of("Lieu"), MOST)
                        .of(new JsonMapper().readTree("{\"sentences\": \"Lieu\"}"), "")
                        .text())
                .isEmpty();
    }

    private static Checked check(String answer, String... sentences) {
        List<String> forms = List.of(sentences).stream()
                .map(one -> one.split("\\|", -1))
                .map(cells -> "{\"text\": \"%s\", \"sources\": [%s]}".formatted(cells[0], cells[1]))
                .toList();
        return new Check(VERIFIER, TOKENS, List.of("Lieu proche, Il est grand", "Appelez le 01 39 98 00 12"), MOST)
                .of(new JsonMapper().readTree("{\"sentences\": " + forms + "}"), answer);
    }
}
