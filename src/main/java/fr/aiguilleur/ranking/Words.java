package fr.aiguilleur.ranking;

import java.util.Map;

/** The words of the national standard as one would say them at a desk. */
final class Words {

    /** Whoever helps with a screen reads it aloud, so this care is never doubted. */
    static final String READING = "Illettrisme";

    private static final Map<String, String> PEOPLE = Map.of(
            "Jeunes", "les jeunes",
            "Étudiants", "les étudiants",
            "Familles et/ou enfants", "les familles",
            "Seniors", "les seniors",
            "Femmes", "les femmes");

    private static final Map<String, String> CARES = Map.of(
            "Surdité",
            "reçoit les personnes sourdes ou malentendantes",
            "Handicaps moteurs",
            "reçoit les personnes qui se déplacent difficilement",
            "Handicaps mentaux",
            "reçoit les personnes en situation de handicap mental",
            READING,
            "aide aussi ceux qui lisent difficilement",
            "Langues étrangères (anglais)",
            "aide en anglais",
            "Langues étrangères (autres)",
            "aide dans d'autres langues",
            "Déficience visuelle",
            "reçoit les personnes qui voient mal");

    private static final Map<String, String> SUPPORT = Map.of(
            "En autonomie", "on peut y utiliser un ordinateur seul",
            "Accompagnement individuel", "quelqu'un vous aide, en tête à tête",
            "Dans un atelier collectif", "ateliers en petit groupe",
            "À distance", "aide à distance, sans vous déplacer");

    private static final Map<String, String> PROGRAMMES = Map.of(
            "Aidants Connect", "habilité à faire une démarche avec vous ou pour vous (Aidants Connect)",
            "Conseillers numériques", "un conseiller numérique vous reçoit",
            "France Services", "maison France services");

    private Words() {}

    /** "les seniors". */
    static String people(String people) {
        return PEOPLE.getOrDefault(people, people);
    }

    /** "reçoit les personnes qui voient mal". */
    static String cares(String need) {
        return CARES.getOrDefault(need, need);
    }

    /** "ateliers en petit groupe". */
    static String support(String mode) {
        return SUPPORT.getOrDefault(mode, mode);
    }

    /** "maison France services". */
    static String programme(String programme) {
        return PROGRAMMES.getOrDefault(programme, programme);
    }
}
