package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SmsTest {

    /** The console counts while an operator types; its test reads the same file. */
    @Test
    void theConsoleCountsTheSame() throws IOException {
        try (InputStream file = Objects.requireNonNull(SmsTest.class.getResourceAsStream("/sms/segments.json"))) {
            JsonMapper.shared()
                    .readTree(file)
                    .forEach(one -> assertThat(Sms.segments(one.get("text").asString()))
                            .as(one.toString())
                            .isEqualTo(one.get("segments").asInt()));
        }
    }

    @Test
    void knowsTheAlphabet() {
        assertThat(Sms.gsm7("Où ça ? à é è ù ì ò ñ ü Ç É @ € [x] {y} \\ | ^ ~".replace("ç", "c")))
                .isTrue();
        assertThat(Sms.gsm7("ê")).isFalse();
        assertThat(Sms.gsm7("ç")).isFalse();
        assertThat(Sms.gsm7("l\u2019eau")).isFalse();
    }

    @Test
    void countsSegmentsOfTheAlphabet() {
        assertThat(Sms.segments("")).isZero();
        assertThat(Sms.segments("a".repeat(160))).isEqualTo(1);
        assertThat(Sms.segments("a".repeat(161))).isEqualTo(2);
        assertThat(Sms.segments("a".repeat(306))).isEqualTo(2);
        assertThat(Sms.segments("a".repeat(307))).isEqualTo(3);
        assertThat(Sms.septets("100 €")).isEqualTo(6);
    }

    @Test
    void neverSplitsAnEscape() {
        // 152 + an escape of two does not fit in 153: the escape moves on, and 306 septets take three segments.
        String unlucky = "a".repeat(152) + "€" + "a".repeat(152);
        assertThat(Sms.septets(unlucky)).isEqualTo(306);
        assertThat(Sms.segments(unlucky)).isEqualTo(3);
    }

    @Test
    void countsUnitsOfOtherScripts() {
        assertThat(Sms.segments("ж".repeat(70))).isEqualTo(1);
        assertThat(Sms.segments("ж".repeat(71))).isEqualTo(2);
        assertThat(Sms.segments("ж".repeat(66) + "😀" + "ж".repeat(66))).isEqualTo(3);
    }

    @Test
    void cleansTypographyAlways() {
        assertThat(Sms.simplify("L\u2019été – « oui » 12\u00A0h…")).isEqualTo("L'été - \" oui \" 12 h...");
    }

    @Test
    void leavesAccentsWhereTheyCostNothing() {
        assertThat(Sms.simplify("Ça va être prêt")).isEqualTo("Ça va être prêt");
        String longer = "être ".repeat(20);
        assertThat(Sms.simplify(longer)).isEqualTo("etre ".repeat(20));
    }

    @Test
    void leavesOtherScriptsAlone() {
        String arabic = "كلمة ç السر ".repeat(10);
        assertThat(Sms.simplify(arabic)).isEqualTo(arabic);
    }

    @Test
    void transliteratesEverythingWhenAsked() {
        assertThat(Sms.plain("cœur, À l\u2019Hôtel, ça, n° 2")).isEqualTo("coeur, A l'Hotel, ca, no 2");
    }

    @Property(tries = 300)
    void simplifyingNeverCostsMore(@ForAll @StringLength(max = 200) String text) {
        assertThat(Sms.segments(Sms.simplify(text))).isLessThanOrEqualTo(Sms.segments(text) + 1);
        assertThat(Sms.simplify(Sms.simplify(text))).isEqualTo(Sms.simplify(text));
    }
}
