package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.understanding.Reading.Wishes;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monsieur sourd, veut un mail | Surdité",
                "dame en fauteuil roulant | Handicaps moteurs",
                "jeune de l'ESAT, déficience intellectuelle | Handicaps mentaux",
                "il ne sait ni lire ni écrire | Illettrisme",
                "ne parle qu'anglais | Langues étrangères (anglais)",
                "ne parle que turc | Langues étrangères (autres)",
                "parle très peu français | Langues étrangères (autres)",
                "monsieur malvoyant | Déficience visuelle",
            })
    void specialNeeds(String text, String special) {
        assertThat(Needs.special(Said.of(text))).contains(special);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dame de 72 ans | Seniors",
                "retraité à Orsay | Seniors",
                "étudiante en master | Étudiants",
                "jeune de 19 ans | Jeunes",
                "maman avec trois enfants | Familles et/ou enfants",
                "un groupe réservé aux femmes | Femmes",
            })
    void publics(String text, String group) {
        assertThat(Needs.publics(Said.of(text))).contains(group);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dame, veut apprendre à utiliser son smartphone | formation",
                "où imprimer un CV | équipement",
                "tablette reconditionnée pas chère | équipement",
                "il faut faire sa déclaration à sa place | faire à la place",
                "a cliqué sur un lien de faux livreur | dépannage",
                "son ordinateur ne démarre plus | dépannage",
                "dossier de titre de séjour sur l'ANEF | accompagnement",
            })
    void paths(String text, String path) {
        assertThat(Needs.path(Said.of(text), Urgency.NONE, Optional.empty())).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "libre le mardi matin, gratuit | true | mardi | matin | - | -",
                "avant vendredi | false | - | - | - | -",
                "plutôt seul avec quelqu'un, pas en groupe | false | - | - | Accompagnement individuel | -",
                "un atelier le samedi après-midi | false | samedi | après-midi | Dans un atelier collectif | -",
                "ne peut pas se déplacer, par téléphone | false | - | - | À distance | -",
                "voir un conseiller numérique | false | - | - | - | Conseillers numériques",
                "quelqu'un d'habilité pour faire à sa place | false | - | - | - | Aidants Connect",
            })
    void wishes(String text, boolean free, String day, String time, String mode, String programme) {
        assertThat(Needs.wishes(Said.of(text))).isEqualTo(new Wishes(free, day, time, mode, programme));
    }
}
