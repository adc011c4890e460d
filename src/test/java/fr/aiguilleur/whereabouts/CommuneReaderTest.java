package fr.aiguilleur.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneReaderTest {

    private static final CommuneReader COMMUNES =
            new CommuneReader(new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems()));

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
                "jabite a argenteuille | Argenteuil",
                "nantère | Nanterre",
                "cours d'ordi rosni sous boi svp | Rosny-sous-Bois",
                "aide a bourglareine | Bourg-la-Reine",
                "je suis a mont rouge | Montrouge",
                "au kremlin bicetre | Le Kremlin-Bicêtre",
                "rueil, mon ordi rame | Rueil-Malmaison",
                "fontenay, dans le 94 | Fontenay-sous-Bois",
                "fontenay 92260 | Fontenay-aux-Roses",
                "mo (77) | Meaux",
                "pari 18eme | Paris",
                "j'habite à Plaisir | Plaisir",
                "clichi sous boi | Clichy-sous-Bois",
                "la mairie de Vert | Vert",
            })
    void isFound(String text, String name) {
        assertThat(name(text)).contains(name);
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
                "j'habite à Fontenay",
                "je suis de villeneuve",
                "une dame de 94 ans, villeneuve",
                "à saint germain",
                "avec plaisir",
                "le voyant est vert",
                "le petit mot de ma fille",
                "bouillon de poisson",
                "j'ai un cousin à Vannes",
                "monsieur Saint-Denis a mon code",
                "un site de paris sportifs",
                "mon ami persan",
                "mot de pass oublié",
                "elle mange, elle court",
            })
    void isNotInvented(String text) {
        assertThat(name(text)).isEmpty();
    }

    private static Optional<String> name(String text) {
        return COMMUNES.mention(text).map(mention -> mention.commune().name());
    }
}
