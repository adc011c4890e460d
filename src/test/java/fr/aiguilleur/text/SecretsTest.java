package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.text.Secrets.Kind;
import fr.aiguilleur.text.Secrets.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon mot de passe est Minou1958! et ça refuse | Minou1958!",
                "mdp: azerty12 | azerty12",
                "mdp:azerty12. merci | azerty12",
                "mon mdp caf c toto91 ca marche pa | toto91",
                "mot de passe wifi de la box : 9F2C77ABD41088E3, refusé | 9F2C77ABD41088E3",
                "Mon mot de passe est « lune verte sur la mer », assez solide ? | lune verte sur la mer",
                "le code d'accès c'est Lune77 | Lune77",
                "mon mot de passe c'est doudou | doudou",
                "mdp Marie1962 ne marche pas | Marie1962",
                "my bank password is RedCar2024 help | RedCar2024",
                "mi contraseña es Pepito88 y no entra | Pepito88",
                "a minha senha é Lisboa10 | Lisboa10",
                "şifrem: Ankara06 | Ankara06",
                "كلمة السر هي Amine1990 | Amine1990",
                "мой пароль: Kyiv2020 не работает | Kyiv2020",
                "parola mea este Bucur12 | Bucur12",
            })
    void findsPasswords(String text, String secret) {
        assertFound(text, Kind.PASSWORD, secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon code pin 4821 est refusé | PIN | 4821",
                "le code de ma carte c'est 7391 | PIN | 7391",
                "code puk : 12345678 | PIN | 12345678",
                "le cryptogramme est 123 | PIN | 123",
                "le code reçu est 482913 | CODE | 482913",
                "482913 comme code de validation | CODE | 482913",
                "j'ai donné le code 482913 au monsieur | CODE | 482913",
                "le code reçu par sms c'est 482 913 | CODE | 482 913",
                "google m'envoie G-482913 mon code est G-482913 | CODE | G-482913",
                "the code is 551204 | CODE | 551204",
            })
    void findsNumbersToldByTheirWords(String text, Kind kind, String secret) {
        assertFound(text, kind, secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma carte 4970 1012 3456 7890 03/27 | CARD | 4970 1012 3456 7890",
                "cb 4242424242424242, crypto | CARD | 4242424242424242",
                "4242-4242-4242-4242 | CARD | 4242-4242-4242-4242",
                "amex 378282246310005 | CARD | 378282246310005",
                "secu 2 85 05 78 006 084 | NIR | 2 85 05 78 006 084",
                "255081416802538 | NIR | 255081416802538",
                "1 85 07 2A 004 123 | NIR | 1 85 07 2A 004 123",
                "iban fr76 3000 6000 0112 3456 7890 189 merci | IBAN | fr76 3000 6000 0112 3456 7890 189",
                "DE89370400440532013000 | IBAN | DE89370400440532013000",
            })
    void findsNumbersByTheirShape(String text, Kind kind, String secret) {
        assertFound(text, kind, secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon mot de passe est oublié",
                "mon mot de passe est perdu",
                "mon mot de passe est incorrect",
                "mon mot de passe est trop long",
                "mon mot de passe n'est pas accepté",
                "mon mot de passe est refusé par ameli",
                "le mot de passe est bloqué depuis hier",
                "mdp oublié",
                "mdp oublier svp",
                "g oublié le mdp de mon compte leboncoin, c koi la manip svp",
                "j'ai le meme mot de passe partout c grave ?",
                "elle a perdu la clé wifi é komen je me connecte",
                "perdi a senha dos impostos e não consigo entrar",
                "mon carnet de mots de passe est plein de ratures",
                "changez vos mots de passe : d'abord la boîte mail",
                "mon mot de passe est urgent",
                "mon mot de passe c'est lequel ?",
                "my password is wrong",
                "my password is not working",
                "mi contraseña es incorrecta",
                "jai oublié mon mot de passe ameli",
                "il me demande un mot de passe : je ne sais pas",
                "quel est le code postal : 91300",
                "code postal 91440",
                "code erreur : 0x80070057",
                "le code promo est 482913",
                "mon numéro est le 06 12 34 56 78",
                "appelez le 0612345678 ou le 01 60 12 34 56",
                "rappelez-moi au +33 6 12 34 56 78",
                "je suis né le 12/05/1948 à Massy",
                "rendez-vous le 2026-11-24 à 14h30",
                "j'ai payé 1 250,50 euros en 2024",
                "mon numéro fiscal est 3012345678901",
                "dossier 9103123456789",
                "numéro de dossier 4970101234567890",
                "siret 732 829 320 00074",
                "erreur 404 puis 500",
                "je n'ai pas reçu le code par sms",
                "mon code est expiré",
                "le code pin est bloqué",
            })
    void leavesTheRestAlone(String text) {
        assertThat(Secrets.find(text)).isEmpty();
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @Test
    void masksEachInPlace() {
        assertThat(Secrets.mask("mdp: azerty12 et carte 4242 4242 4242 4242 merci"))
                .isEqualTo("mdp: [effacé] et carte [effacé] merci");
    }

    private static void assertFound(String text, Kind kind, String secret) {
        List<Secret> found = Secrets.find(text);
        assertThat(found).extracting(Secret::kind).containsOnly(kind);
        assertThat(found)
                .extracting(one -> text.substring(one.start(), one.end()))
                .contains(secret);
        assertThat(Secrets.mask(text)).doesNotContain(secret);
    }
}
