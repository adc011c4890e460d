package fr.aiguilleur.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STOP|STOP",
                "stop|STOP",
                " Stop ! |STOP",
                "« STOP ».|STOP",
                "ARRET|STOP",
                "ARRÊT|STOP",
                "Arrêt.|STOP",
                "Stop  sms|STOP",
                "STOP-SMS|STOP",
                "DÉSABONNER|STOP",
                "désabonné|STOP",
                "StopAll|STOP",
                "unsubscribe|STOP",
                "STOP 36180|STOP",
                "stop au 36180|STOP",
                "START|START",
                "Oui|START",
                "oui !|START",
                "reprendre|START",
                "AIDE|HELP",
                "Aide ?|HELP",
                "help|HELP",
                "CONTACT|CONTACT"
            })
    void theWordAloneIsUnderstoodHoweverItIsTyped(String text, Keyword keyword) {
        assertThat(Keyword.of(text)).contains(keyword);
    }

    /** Decomposed accents, as some phones send them, and the wide letters of others. */
    @ParameterizedTest
    @ValueSource(strings = {"ARRE\u0302T", "\uFF33\uFF34\uFF2F\uFF30", "STOP\u00A0", "STOP\u200B", "STOP\uD83D\uDE4F"})
    void soIsTheWordInOtherCharacters(String text) {
        assertThat(Keyword.of(text)).contains(Keyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux arrêter de payer",
                "stop arnaque",
                "arrêt de travail",
                "arrêt maladie",
                "arret bus",
                "non stop",
                "stop pub",
                "stop 2",
                "comment me désabonner de netflix",
                "oui merci",
                "oui 2",
                "aide moi",
                "aide au logement",
                "j'ai besoin d'aide",
                "mes contacts ont disparu",
                "info trafic",
                "",
                " ",
                "..."
            })
    void aSentenceWithTheWordIsNone(String text) {
        assertThat(Keyword.of(text)).isEmpty();
    }
}
