package fr.aiguilleur.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedFormTest {

    @Test
    void aReplyWithKnownBlanksIsGood() {
        String all = "{prenom} {besoin} {lieu} {adresse} {horaires} {lien} {numero} {date}";
        assertThat(form(all).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nom}", "{Lieu}", "{lieu", "lieu}", "{}", "{{lieu}}", "{ lieu }"})
    void whatTheConsoleCannotFillIsRefusedWithItsName(String blank) {
        String told = form("Allez à " + blank + " demain").mistakes().get("text");

        assertThat(told).contains("ne sait pas remplir").containsPattern("[{}]");
    }

    @Test
    void sixHundredLettersFitAndOneMoreDoesNot() {
        assertThat(form("a".repeat(600)).mistakes()).isEmpty();
        assertThat(form("a".repeat(601)).mistakes()).containsOnlyKeys("text");
        assertThat(form("a".repeat(601)).mistakes().get("text")).contains("601");
    }

    @Test
    void whatIsMissingIsToldField() {
        assertThat(new CannedForm(" ", "", "x".repeat(201), 0).mistakes()).containsOnlyKeys("title", "text", "keys");
    }

    @Test
    void aLineEndOfABrowserCountsOnce() {
        assertThat(form("un\r\ndeux").text()).isEqualTo("un\ndeux");
    }

    @Test
    void itIsFoundByBeginningsOfWordsWithoutAccents() {
        CannedReply reply =
                new CannedReply(UUID.randomUUID(), "Arnaque : les gestes", "Restez calme.", "piratage banque", 0);

        assertThat(reply.has("")).isTrue();
        assertThat(reply.has("BANQ calm")).isTrue();
        assertThat(reply.has("nque")).isFalse();
        assertThat(reply.has("banque wifi")).isFalse();
        assertThat(reply.isNamed("gest")).isTrue();
        assertThat(reply.isNamed("banque")).isFalse();
        assertThat(reply.otherWords()).containsExactly("piratage", "banque");
    }

    private static CannedForm form(String text) {
        return new CannedForm("Titre", text, "", 0);
    }
}
