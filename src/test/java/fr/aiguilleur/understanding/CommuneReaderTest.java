package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneReaderTest {

    private final CommuneReader communes = new CommuneReader(
            new CommuneNames(new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "j'habite à Palaiseau | Palaiseau",
                "wifi en panne, massy | Massy",
                "je suis sur paleseau | Palaiseau",
                "imprimer a paleso | Palaiseau",
                "orcay ville | Orsay",
                "la mairie d'Orsay | Orsay",
                "je vis a evri | Évry-Courcouronnes",
                "chanplan | Champlan",
                "a les ulisse | Les Ulis",
                "vilejust | Villejust",
                "j'habite epiné sur orge | Épinay-sur-Orge",
                "LONJUMEAU | Longjumeau",
                "lonjumo | Longjumeau",
                "vers gif | Gif-sur-Yvette",
                "Bures sur yvette | Bures-sur-Yvette",
                "91440 | Bures-sur-Yvette",
                "je suis dans le 91300 | Massy",
                "aide à St Aubin | Saint-Aubin",
                "ste genevieve des bois | Sainte-Geneviève-des-Bois",
                "j'habite Antony mais je travaille à Massy | Massy",
                "dame de Verrières le Buisson | Verrières-le-Buisson",
                "vit à Paris, cherche un atelier à Igny | Igny",
                "la ville du bois | La Ville-du-Bois",
                "elle est sur place, Massy | Massy",
                "à mettre en place, Orsay | Orsay",
                "j'habite à Ivry | Ivry-sur-Seine",
            })
    void isFound(String text, String name) {
        assertThat(communes.read(text)).map(Commune::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j'ai un forfait orange",
                "la box sfr ne marche plus",
                "je veux mettre une image gif",
                "le code est faux",
                "mon fils est au collège",
                "je ne sais pas me servir de la souris",
                "je cherche un cours de dessin",
                "ma carte vitale est perdue",
                "bonjour, j'ai perdu mon mot de passe",
                "rue de Paris",
                "j'ai gagné un iphone",
                "les mails arrivent plus",
                "je suis au chômage",
                "comment aller sur internet",
                "ma mère veut des lunettes",
                "un cours pour apprendre à ma mère",
                "la poste m'envoie un sms",
                "il faut une photo de moi",
            })
    void isNotInvented(String text) {
        assertThat(communes.read(text)).isEmpty();
    }
}
