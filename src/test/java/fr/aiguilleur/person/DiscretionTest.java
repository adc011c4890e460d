package fr.aiguilleur.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            appelez moi au 06 39 98 11 22 merci          | appelez moi au <TEL> merci
            mon numéro +33639981122                      | mon numéro <TEL>
            j'écris à zoe.b@exemple.fr sans réponse      | j'écris à <EMAIL> sans réponse
            j'habite 12 bis rue des Lilas à Massy        | j'habite <ADRESSE> à Massy
            je m'appelle zoubida et mon wifi est en panne| je m'appelle <NOM> et mon wifi est en panne
            Je suis Mme Kerrouche, mon compte ameli      | Je suis Mme <NOM>, mon compte ameli
            né le 03/04/1951 à Tunis                     | né le <DATE> à Tunis
            mon dossier 8812345 est bloqué               | mon dossier <NUMERO> est bloqué
            le lien https://vol.example/x?id=3 est bizarre| le lien <LIEN> est bizarre
            j'ai payé 20 euros au 91120 il y a 3 jours   | j'ai payé 20 euros au 91120 il y a 3 jours
            mon mot de passe France Travail ne marche pas| mon mot de passe France Travail ne marche pas
            """)
    void whatTellsWhoSomebodyIsIsTakenOut(String written, String told) {
        assertThat(Discretion.of(written)).isEqualTo(told);
    }
}
