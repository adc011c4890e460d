package fr.aiguilleur.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String RECORD =
            "Mairie de Fontvieil, 12 rue des Lilas, 91300 Massy. Tél. 06 39 98 12 34. Ouvert le lundi de 9h à 12h.";

    @Test
    void hidesFactsAndTheNamesItIsGiven() {
        Tokens tokens = Tokens.of(List.of(RECORD), List.of("Mairie de Fontvieil", "Massy"));
        assertThat(tokens.hide(RECORD))
                .isEqualTo("[[F1]], [[F2]], [[F3]] [[F4]]. Tél. [[F5]]. Ouvert le [[F6]] de [[F7]]."
                        .replace("de [[F7]]", "de [[F7]]"));
        assertThat(tokens.show("Allez à [[F1]], appelez le [[F5]]."))
                .contains("Allez à Mairie de Fontvieil, appelez le 06 39 98 12 34.");
    }

    @Test
    void theSameFactHasTheSameToken() {
        Tokens tokens = Tokens.of(List.of("Appelez le 06 39 98 12 34.", "Ouvert à 9h."), List.of());
        assertThat(tokens.hide("Tél. +33 6 39 98 12 34, à 9 h")).isEqualTo("Tél. [[F1]], à [[F2]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[[F9]]", "[[F0]]", "[[F01]]", "[F1]", "[[ F1 ]]", "[[f1]]", "[[F1", "F1]]", "[ [F1]]", "[[G1]]"
            })
    void refusesTokensThatItNeverGave(String token) {
        assertThat(Tokens.of(List.of("9h"), List.of()).show("Venez à " + token)).isEmpty();
    }

    @Test
    void aTextThatHoldsATokenAlreadyIsNotReadAsOne() {
        Tokens tokens = Tokens.of(List.of("Le code est 4321."), List.of());
        String written = "Écrivez [[F1]] ici";
        assertThat(tokens.show(tokens.hide(written))).contains(written);
    }
}
