package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Silence is given to who wants it from us, and to nobody else: it ends the conversation. */
class OptOutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux arreter de payer free",
                "je veux arrêter de payer mon abonnement",
                "comment arrêter netflix",
                "arretez de me prendre de l'argent sur mon compte",
                "je veux plus payer sfr",
                "je veux quitter facebook",
                "stop la pub sur mon téléphone",
            })
    void somethingElseIsToStop(String text) {
        assertThat(Shipped.UNDERSTANDING.read(text, null, false).intent()).isNotEqualTo(Intent.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arretez de menvoyer des sms",
                "stopppp",
                "fou moi la paix avec vos texto",
                "plus de sms svp ca me coute",
                "rayez-moi de votre liste",
                "ne me contactez plus jamais",
                "arrêtez tout de suite",
            })
    void weAreToStop(String text) {
        assertThat(Shipped.UNDERSTANDING.read(text, null, false).intent()).isEqualTo(Intent.OPT_OUT);
    }
}
