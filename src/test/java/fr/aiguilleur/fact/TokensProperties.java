package fr.aiguilleur.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokensProperties {

    @Property(tries = 150)
    void whatIsHiddenIsShownAgain(@ForAll("texts") String text) {
        Tokens tokens = Tokens.of(List.of(text), List.of("Massy"));
        assertThat(tokens.show(tokens.hide(text))).contains(text);
    }

    @Property(tries = 150)
    void noDigitOfAFactIsSeen(@ForAll("texts") String text) {
        assertThat(Tokens.of(List.of(text), List.of()).hide(text).replaceAll("\\[\\[F\\d+]]", ""))
                .doesNotContainPattern("\\d");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "le 06 39 98 12 34",
                        "9h",
                        "de 14h à 17h30",
                        "12,50 €",
                        "caf.fr",
                        "aide@exemple.fr",
                        "Massy",
                        "91300",
                        "12 rue des Lilas,",
                        "lundi",
                        "le 12 mars 2027",
                        "3919",
                        "bonjour",
                        "appelez",
                        "[[F1]]",
                        "]]",
                        "20 %",
                        "6 chiffres",
                        "S3704",
                        "1 km",
                        "8",
                        "0",
                        "h",
                        "€",
                        "-",
                        "et")
                .list()
                .uniqueElements()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }
}
