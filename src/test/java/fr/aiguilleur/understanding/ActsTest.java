package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oui",
                "Ouais !",
                "wi",
                "yes",
                "c bon",
                "ok",
                "ça marche",
                "sa marche",
                "Fait",
                "oui svp",
                "ouiiii",
                "👍",
                "d'accord",
                "sí",
                "it works",
                "já funciona",
                "ja",
                "tak",
                "работает",
                "نعم"
            })
    void yes(String text) {
        assertThat(Acts.of(text)).contains(new Act.Yes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non",
                "nn",
                "ça marche pas",
                "sa marche pa",
                "toujours pas",
                "Non, toujours pas.",
                "pas encore",
                "👎",
                "no funciona",
                "No me funciona!",
                "it doesn't work",
                "não funciona",
                "geht nicht",
                "hayır",
                "nie działa",
                "не работает",
                "لا يعمل"
            })
    void no(String text) {
        assertThat(Acts.of(text)).contains(new Act.No());
    }

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "le 2,2",
        "réponse 3,3",
        "deux,2",
        "0,0",
        "la deuxième,2",
        "je choisis 1,1",
        "n° 4,4",
        "1 svp,1",
        "2.,2",
        "two,2",
        "Dos,2",
        "três,3",
        "zwei,2",
        "üç,3",
        "два,2",
        "чотири,4",
        "ثلاثة,3",
        "٢,2",
        "二,2"
    })
    void numbers(String text, int value) {
        assertThat(Acts.of(text)).contains(new Act.Number(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"humain", "un conseiller svp", "parler à quelqu'un", "je veux parler à quelqu'un", "rappelez-moi"
            })
    void human(String text) {
        assertThat(Acts.of(text)).contains(new Act.Human());
    }

    @ParameterizedTest
    @ValueSource(strings = {"merci", "Merci beaucoup !", "mrc", "bonne journée", "merci au revoir"})
    void thanks(String text) {
        assertThat(Acts.of(text)).contains(new Act.Thanks());
    }

    @ParameterizedTest
    @CsvSource({
        "bonjour,Greeting",
        "slt,Greeting",
        "retour,Back",
        "recommencer,Restart",
        "répète,Repeat",
        "pas compris,Lost",
        "jcomprend pa,Lost",
        "annuler,Cancel",
        "laisse tomber,Cancel"
    })
    void theOthers(String text, String act) {
        assertThat(Acts.of(text))
                .get()
                .extracting(found -> found.getClass().getSimpleName())
                .isEqualTo(act);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oui mais mon imprimante n'imprime plus depuis hier",
                "bonjour j'ai perdu mon mot de passe",
                "j'ai 2 téléphones",
                "merci de m'aider à imprimer",
                "non je voudrais un rendez-vous à Massy",
                "91300",
                "un ordinateur",
                "",
                "😀",
                "un conseiller bancaire m'a appelé"
            })
    void aMessageThatSaysMoreIsNoAct(String text) {
        assertThat(Acts.of(text)).isEmpty();
    }
}
