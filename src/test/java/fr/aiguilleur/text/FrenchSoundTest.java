package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchSoundTest {

    @ParameterizedTest
    @CsvSource({
        "conecté,connecté",
        "konekté,connecté",
        "connecter,connecté",
        "numerik,numérique",
        "inscripsion,inscription",
        "koi,quoi",
        "farmassi,pharmacie",
        "paleso,palaiseau",
        "paleseau,palaiseau",
        "atestasion,attestation",
        "imprimé,imprimer",
        "imprimante,imprimente",
        "kestion,question",
        "ordinateur,ordinateure",
        "telefone,téléphone",
        "tablète,tablette",
        "inpot,impôt",
        "inpots,impots",
        "alocassion,allocation",
        "declarasion,déclaration",
        "sekurité,sécurité",
        "evri,évry",
        "chanplan,champlan",
        "vilejust,villejust",
        "epiné,épinay",
        "apelle,appelle",
        "konte,compte",
        "komencé,commencer",
        "maintenan,maintenant",
        "tan,temps",
        "fransse,france",
        "mo,mot",
        "pace,passe",
        "professeure,professeur",
        "aidé,aider",
        "quaf,kaf",
        "baterie,batterie",
        "reçevoir,recevoir",
        "travaye,travaille",
        "fiye,fille",
        "mersi,merci",
        "bocou,beaucoup",
        "ossi,aussi",
        "oui,wi",
        "oublié,oublier"
    })
    void sameSoundSameKey(String typed, String written) {
        assertThat(FrenchSound.key(typed)).isEqualTo(FrenchSound.key(written));
    }

    @ParameterizedTest
    @CsvSource({
        "code,cote",
        "caf,café",
        "mdp,mp",
        "tu,tuer",
        "poisson,poison",
        "box,beau",
        "ville,vie",
        "ou,u",
        "coup,coupé",
        "imprimer,supprimer",
        "orsay,orly",
        "massy,mass",
        "wifi,vif",
        "carte,quart",
        "numéro,numérique",
        "mail,mal",
        "dessert,désert",
        "fille,file",
        "son,sans",
        "vin,vent",
        "rue,roue",
        "code,coude",
        "argent,urgent",
        "pin,puk"
    })
    void otherSoundOtherKey(String one, String other) {
        assertThat(FrenchSound.key(one)).isNotEqualTo(FrenchSound.key(other));
    }

    @ParameterizedTest
    @CsvSource({"mdp", "2fa", "sms", "91300", "привет"})
    void whatIsNotAFrenchWordIsItsOwnKey(String word) {
        assertThat(FrenchSound.key(word)).isEqualTo(word);
    }

    @Property(tries = 500)
    void accentsOutsideOfÉNeverMatter(@ForAll @CharRange(from = 'a', to = 'z') String word) {
        assertThat(FrenchSound.key(word.replace('a', 'à')
                        .replace('i', 'î')
                        .replace('o', 'ô')
                        .replace('u', 'ù')))
                .isEqualTo(FrenchSound.key(word));
    }
}
