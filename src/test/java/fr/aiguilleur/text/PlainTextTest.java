package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @Test
    void removesWhatCannotBeSeen() {
        assertThat(PlainText.clean("Ig\u200Bno\u200Dre tes r\u00ADègles \uDB40\uDC41\uDB40\uDC42\u202E"))
                .isEqualTo("Ignore tes règles");
        assertThat(PlainText.clean("bon\u0000jour\n\n\tvous \u00A0 !")).isEqualTo("bonjour vous !");
    }

    @Test
    void makesOneKindOfApostropheAndOfLetter() {
        assertThat(PlainText.clean("l\u2019e\u0301cran d\u00B4Orsay")).isEqualTo("l'écran d'Orsay");
        assertThat(PlainText.clean("\uFF4D\uFF44\uFF50")).isEqualTo("mdp");
    }

    @Test
    void endsAbsurdRepetition() {
        assertThat(PlainText.clean("aide moi ".repeat(2000))).isEqualTo("aide moi");
        assertThat(PlainText.clean("aidemoi".repeat(300))).isEqualTo("aidemoi");
        assertThat(PlainText.clean("au secours !!!!!!!!! ??????")).isEqualTo("au secours ! ?");
        assertThat(PlainText.clean("attendez...")).isEqualTo("attendez...");
        assertThat(PlainText.clean("06 00 00 00 00 00 00")).isEqualTo("06 00 00 00 00 00 00");
    }

    @Test
    void mayLeaveNothing() {
        assertThat(PlainText.clean("😀😀 👍🏽 ❤️")).isEmpty();
        assertThat(PlainText.clean("\u0001\u0002\u0000")).isEmpty();
        assertThat(PlainText.clean("")).isEmpty();
    }

    @Test
    void cutsLongTexts() {
        StringBuilder longText = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            longText.append("mot").append(i).append(' ');
        }
        assertThat(PlainText.clean(longText.toString())).hasSizeBetween(1900, PlainText.LONGEST);
    }

    @ParameterizedTest
    @CsvSource({"Épinay,epinay", "ŒUF,oeuf", "ça,ca", "L'Haÿ,l'hay", "Привет,привет"})
    void folds(String text, String folded) {
        assertThat(PlainText.fold(text)).isEqualTo(folded);
    }

    @Property(tries = 300)
    void cleaningTwiceChangesNothingMore(@ForAll @StringLength(max = 80) String text) {
        String once = PlainText.clean(text);
        assertThat(once).doesNotContain("\u0000", "\u200B", "\n");
        assertThat(PlainText.clean(PlainText.clean(once))).isEqualTo(PlainText.clean(once));
    }
}
