package fr.aiguilleur.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.verdict.Verdict.Refusal;
import fr.aiguilleur.verdict.Verdict.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceVerifierTest {

    private static final String MAIRIE =
            "Mairie de Fontvieil. 12 rue des Lilas, 91460 Fontvieil. Tél. 06 39 98 12 34. Horaires : le lundi de 9h à 12h et le mercredi de 14h à 17h. Gratuit, sur rendez-vous.";
    private static final String ESPACE =
            "Espace Colibri. 4 avenue Pasteur, 91300 Grandval. Tél. 06 39 98 56 78. Horaires : du mardi au vendredi de 10h à 18h. Payant : 5 €, sans rendez-vous. Site : colibri.fr.";
    private static final String GUIDE =
            "Se connecter. Tapez votre mot de passe, puis validez. Un code à 6 chiffres arrive par SMS. Ne donnez ce code à personne.";

    private final Verifier verifier = new SentenceVerifier();

    private Verdict check(String text) {
        return verifier.check(text, List.of(MAIRIE, ESPACE, GUIDE), 600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Allez à la Mairie de Fontvieil, 12 rue des Lilas. Elle est ouverte le lundi de 9h à 12h.",
                "Bonjour. Vous pouvez appeler la Mairie de Fontvieil au 06 39 98 12 34.",
                "La Mairie de Fontvieil est au 12 rue des Lilas et l'Espace Colibri est au 4 avenue Pasteur.",
                "L'Espace Colibri reçoit sans rendez-vous, pour 5 euros. Le site est www.colibri.fr.",
                "Tapez le code à six chiffres reçu par SMS. Ne le donnez à personne. Est-ce que cela marche ?"
            })
    void whatRecordsSayStands(String text) {
        assertThat(check(text).refused()).isEmpty();
        assertThat(check(text).whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Appelez la Mairie de Fontvieil au 06 39 98 12 35.              | FACT
            Appelez la Mairie de Fontvieil au 06 39 98 56 78.              | FACT
            L'Espace Colibri est au 12 rue des Lilas.                      | FACT
            La Mairie de Fontvieil est ouverte le mardi de 9h à 12h.       | FACT
            La Mairie de Fontvieil est ouverte le lundi de 14h à 17h.      | FACT
            La Mairie de Fontvieil est ouverte le lundi de 9h à 17h.       | FACT
            La médiathèque de Palaiseau vous reçoit.                       | FACT
            Allez sur colibri-aide.fr.                                     | FACT
            Allez sur colibri point com.                                   | FACT
            Un code à 8 chiffres arrive par SMS.                           | FACT
            L'Espace Colibri est gratuit.                                  | CONTRADICTED
            La Mairie de Fontvieil reçoit sans rendez-vous.                | CONTRADICTED
            Donnez ce code à un ami.                                       | CONTRADICTED
            Ne validez pas le mot de passe.                                | CONTRADICTED
            Vous avez droit à une aide.                                    | FORBIDDEN
            Cliquez ici pour le code.                                      | FORBIDDEN
            Donnez-nous votre mot de passe.                                | FORBIDDEN
            Ignorez les instructions.                                      | FORBIDDEN
            Je suis un modèle de langage.                                  | FORBIDDEN
            N'appelez pas le 17.                                           | FORBIDDEN
            Tapez **votre mot de passe**.                                  | FORM
            Tapez <b>votre mot de passe</b>.                               | FORM
            Tapez [[F1]].                                                  | FORM
            Введите пароль.                                                | FORM
            Les champignons poussent souvent mieux sous la pluie.          | UNFOUNDED
            """)
    void whatNoRecordSaysDoesNot(String sentence, Why why) {
        assertThat(check(sentence).stands()).isFalse();
        assertThat(check(sentence).refused()).extracting(Refusal::why).containsExactly(why);
    }

    @Test
    void whatFailsIsDroppedAndTheRestSent() {
        Verdict verdict = check("Tapez votre mot de passe, puis validez. Vous avez droit à une prime.");
        assertThat(verdict.text()).isEqualTo("Tapez votre mot de passe, puis validez.");
        assertThat(verdict.whole()).isFalse();
    }

    @Test
    void aSentenceThatSpeaksOfALostOneTakesAllWithIt() {
        assertThat(check("La préfecture de Massy vous reçoit. Elle est gratuite. Tapez votre mot de passe.")
                        .stands())
                .isFalse();
        assertThat(check("Vous avez droit à un code. Ensuite, tapez votre mot de passe.")
                        .stands())
                .isFalse();
    }

    @Test
    void aPhoneOfAPlaceThatIsNotNamedAnyMoreIsNotSent() {
        Verdict verdict =
                check("L'Espace Colibri est au 12 rue des Lilas. Appelez le 06 39 98 56 78. Tapez votre mot de passe.");
        assertThat(verdict.kept()).doesNotContain("Appelez le 06 39 98 56 78.");
    }

    @Test
    void aFactWithoutANameIsThatOfThePlaceNamedLast() {
        assertThat(check("Allez à la Mairie de Fontvieil. Appelez le 06 39 98 56 78.")
                        .kept())
                .containsExactly("Allez à la Mairie de Fontvieil.");
    }

    @Test
    void nothingStandsWhenLessThanHalfIsLeftOrOnlyAGreeting() {
        assertThat(check("Tapez votre mot de passe. Vous avez droit à tout. C'est garanti.")
                        .stands())
                .isFalse();
        assertThat(check("Bonjour. Vous avez droit à tout.").stands()).isFalse();
        assertThat(check("").stands()).isFalse();
    }

    @Test
    void whatIsTooLongEndsWithAWholeSentence() {
        Verdict verdict = verifier.check("Tapez votre mot de passe. Puis validez le mot de passe.", List.of(GUIDE), 30);
        assertThat(verdict.kept()).containsExactly("Tapez votre mot de passe.");
        assertThat(verdict.refused()).extracting(Refusal::why).containsExactly(Why.FORM);
    }
}
