package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CyberTest {

    private static final Lexicon CYBER = Lexicon.read("cyber.txt");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j'ai donné mon numéro de carte à un faux livreur",
                "jai cliké sur le lien du sms du colis",
                "j'ai cliqué sur un lien dans un mail bizarre",
                "mon facebook est piraté",
                "mon compte envoie des messages à mes amis tout seul",
                "le conseiller de ma banque m'appelle pour valider un virement",
                "ils ont pris la main sur mon ordinateur avec anydesk",
                "un débit que je ne connais pas de 300 euros, un achat jamais fait",
                "on m'a volé mon portable",
                "il menace de publier mes photos intimes si je ne paye pas",
                "une page rouge microsoft dit d'appeler un numéro",
                "quelqu'un a pris un crédit à mon nom",
            })
    void isAtRiskNow(String text) {
        assertThat(CYBER.says("now", Said.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j'ai reçu un sms qui me demande de payer 1,95 pour un colis",
                "un mail dit que ma carte vitale expire et veut que je clique",
            })
    void isADemand(String text) {
        assertThat(CYBER.says("demand", Said.of(text))).isTrue();
        assertThat(CYBER.says("asks", Said.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c'est quoi le phishing",
                "comment reconnaître un faux message",
                "je veux apprendre à éviter les arnaques",
                "j'ai oublié mon mot de passe ameli",
                "je n'ai pas reçu le code par sms",
                "mon wifi ne marche plus",
                "ma carte d'identité expire, comment refaire",
                "j'ai perdu mes photos sur mon téléphone",
                "où imprimer à Massy",
            })
    void isNoRisk(String text) {
        assertThat(CYBER.says("now", Said.of(text))).isFalse();
    }
}
