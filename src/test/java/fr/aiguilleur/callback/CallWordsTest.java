package fr.aiguilleur.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rappelez-moi",
                "Rappelez moi svp",
                "rapelez moi demain matin",
                "appelle moi",
                "appelez-moi au 06 39 98 11 22",
                "vous pouvez m'appeler ?",
                "Pouvez-vous me rappeler s'il vous plaît ?",
                "est-ce que quelqu'un peut me téléphoner",
                "est ce qu'un conseiller pourrait m’appeler",
                "je préfère qu'on m'appelle",
                "je voudrais être rappelée",
                "je souhaite un rappel",
                "Mon imprimante ne marche pas, vous pourriez me rappeler ?",
                "passez moi un coup de fil",
                "rappelez-moi le matin",
                "être rappelé",
            })
    void peopleAskToBeCalledInManyWords(String text) {
        assertThat(CallWords.wish(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rappelez-moi mon mot de passe",
                "rappelle moi comment on fait",
                "rappelez-moi le code",
                "personne ne peut m'appeler",
                "on ne peut pas m'appeler, ça ne sonne pas",
                "ne m'appelez pas",
                "ma fille veut m'appeler en vidéo",
                "je n'arrive pas à appeler ma fille",
                "j'ai reçu un appel de ma banque, dois-je rappeler ?",
                "on m'appelle tout le temps pour le CPF",
                "je ne me rappelle plus de mon code",
                "pas la peine de me rappeler",
            })
    void otherCallsAreNotMeant(String text) {
        assertThat(CallWords.wish(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annuler le rappel",
                "annulez mon rappel svp",
                "je veux annuler l'appel",
                "ne me rappelez pas",
                "plus besoin de me rappeler",
            })
    void aCallIsCalledOff(String text) {
        assertThat(CallWords.calledOff(text)).isTrue();
        assertThat(CallWords.wish(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annuler mon rendez-vous à la caf", "annuler ma commande", "je veux être rappelé"})
    void otherThingsAreCalledOff(String text) {
        assertThat(CallWords.calledOff(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "c'est le 06 39 98 11 22 merci, +33639981122",
        "0639981122, +33639981122",
        "06.39.98.11.22, +33639981122",
        "+33 6 39 98 11 22, +33639981122",
        "01 40 20 50 50 le matin, +33140205050",
        "+262 262 48 10 10 à la Réunion, +262262481010",
    })
    void aNumberIsFoundAmongWords(String text, String phone) {
        assertThat(CallWords.number(text))
                .hasValueSatisfying(found -> assertThat(found.phone()).isEqualTo(phone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 39 98 11",
                "0899 70 00 00",
                "mon numéro de sécu est 2 85 05 78 006 084 36",
                "4970 1000 0000 0006",
                "appelez le 3114",
                "91300",
            })
    void otherDigitsAreNoNumberToCall(String text) {
        assertThat(CallWords.number(text)).isEmpty();
    }
}
