package fr.aiguilleur.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 39 98 00 01",
                "0639980001",
                "06.39.98.00.01",
                "+33 6 39 98 00 01",
                "marie.durand@example.org",
            })
    void whatReachesAPersonIsTakenOutWhereverItStands(String reach) {
        String sent = Question.text(Map.of("words", List.of(Map.of("text", "appelez " + reach + " svp"))))
                .orElseThrow();

        assertThat(sent).doesNotContain("39", "durand").containsPattern("appelez <(TEL|MEL)> svp");
    }

    @Test
    void tokensNumbersAndDatesStay() {
        assertThat(Question.text(Map.of("text", "[[F1]] le 24/11/2026 à 14 h 30, 91120, 12 345,50 €")))
                .contains("{\"text\":\"[[F1]] le 24/11/2026 à 14 h 30, 91120, 12 345,50 €\"}");
        assertThat(Question.text(Map.of("n", 123456789012L))).contains("{\"n\":123456789012}");
    }

    @Test
    void ordersInLettersThatNobodySeesAreTakenOut() {
        assertThat(Question.text(Map.of("text", "bonjour\udb40\udc49\udb40\udc67\u200b")))
                .contains("{\"text\":\"bonjour\"}");
    }

    @Test
    void whatCannotBeWrittenIsNotSent() {
        assertThat(Question.text(Map.of("text", "a".repeat(30_000)))).isEmpty();
    }
}
