package fr.aiguilleur.places;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the national standard as one says them to a neighbour. */
final class PlainWords {

    static final Map<String, String> SERVICES = inOrder(
            "Aide aux démarches administratives", "Faire une démarche en ligne (impôts, CAF, papiers)",
            "Maîtrise des outils numériques du quotidien", "Apprendre l'ordinateur, le téléphone, la tablette",
            "Accès internet et matériel informatique", "Utiliser un ordinateur, Internet, une imprimante",
            "Insertion professionnelle via le numérique", "Chercher du travail avec Internet",
            "Utilisation sécurisée du numérique", "Éviter les arnaques, protéger ses comptes",
            "Parentalité et éducation avec le numérique", "Les enfants, les écrans, l'école en ligne",
            "Acquisition de matériel informatique à prix solidaire", "Avoir un ordinateur ou un téléphone moins cher",
            "Compréhension du monde numérique", "Comprendre le monde numérique",
            "Loisirs et créations numériques", "Photos, vidéos, jeux, création");

    static final Map<String, String> PUBLICS = inOrder(
            "Seniors", "Les personnes âgées",
            "Jeunes", "Les jeunes",
            "Étudiants", "Les étudiants",
            "Familles et/ou enfants", "Les familles et les enfants",
            "Femmes", "Les femmes");

    static final Map<String, String> SPECIAL = inOrder(
            "Handicaps moteurs", "Je me déplace difficilement",
            "Illettrisme", "Lire ou écrire est difficile",
            "Déficience visuelle", "Je vois mal",
            "Surdité", "J'entends mal",
            "Handicaps mentaux", "J'ai un handicap mental",
            "Langues étrangères (anglais)", "Je parle anglais",
            "Langues étrangères (autres)", "Je parle une autre langue");

    /** What a place's care means for who comes. */
    static final Map<String, String> CARE = inOrder(
            "Handicaps moteurs", "on reçoit les personnes qui se déplacent difficilement",
            "Illettrisme", "on aide aussi ceux qui lisent ou écrivent difficilement",
            "Déficience visuelle", "on reçoit les personnes qui voient mal",
            "Surdité", "on reçoit les personnes sourdes ou malentendantes",
            "Handicaps mentaux", "on reçoit les personnes en situation de handicap mental",
            "Langues étrangères (anglais)", "on y parle anglais",
            "Langues étrangères (autres)", "on y parle d'autres langues");

    static final Map<String, String> FEES = inOrder(
            "Gratuit", "Gratuit",
            "Gratuit sous condition", "Gratuit sous condition : demandez",
            "Payant", "Payant : demandez le prix");

    static final Map<String, String> ACCESS = inOrder(
            "Se présenter", "Vous pouvez venir directement",
            "Téléphoner", "Vous pouvez téléphoner",
            "Contacter par mail", "Vous pouvez écrire un mail",
            "Prendre un RDV en ligne", "Vous pouvez prendre rendez-vous en ligne",
            "Envoyer un mail avec une fiche de prescription",
                    "Un professionnel qui vous suit peut écrire pour vous (fiche de prescription)",
            "Ce lieu n'accueille pas de public", "On ne reçoit personne sur place");

    static final Map<String, String> SUPPORT = inOrder(
            "Accompagnement individuel", "quelqu'un vous aide, en tête à tête",
            "Dans un atelier collectif", "des ateliers en petit groupe",
            "En autonomie", "vous pouvez y utiliser un ordinateur seul",
            "À distance", "de l'aide à distance, sans vous déplacer");

    static final Map<String, String> PROGRAMMES = inOrder(
            "Aidants Connect", "Aidants Connect : habilité à faire une démarche avec vous ou pour vous",
            "Conseillers numériques", "Un conseiller numérique vous reçoit",
            "France Services", "Maison France services",
            "Emmaüs Connect", "Emmaüs Connect : téléphones et Internet à petit prix",
            "Relais numérique (Emmaüs Connect)", "Relais d'Emmaüs Connect",
            "Certification PIX", "On peut y passer la certification Pix",
            "Point d'accès numérique CAF", "Point numérique de la CAF");

    private static final Map<String, String> KINDS = inOrder(
            "RFS", "Maison France services",
            "BIB", "Bibliothèque ou médiathèque",
            "MUNI", "Mairie",
            "CCAS", "Centre communal d'action sociale (CCAS)",
            "CS", "Centre social",
            "CSC", "Centre social et culturel",
            "MQ", "Maison de quartier",
            "MJC", "Maison des jeunes et de la culture",
            "EVS", "Espace de vie sociale",
            "EPN", "Espace public numérique",
            "TIERS_LIEUX", "Tiers-lieu",
            "FABLAB", "Atelier de fabrication (fablab)",
            "ASSO", "Association",
            "ML", "Mission locale, pour les jeunes",
            "FT", "France Travail",
            "MDE", "Maison de l'emploi",
            "CAF", "CAF",
            "CPAM", "Assurance maladie",
            "MDS", "Maison des solidarités",
            "CDAS", "Service social du département",
            "DEPT", "Département",
            "EPCI", "Agglomération",
            "PIMMS", "Point d'information médiation (Pimms)",
            "PI", "Point d'information",
            "PIJ_BIJ", "Information jeunesse",
            "LA_POSTE", "Bureau de poste",
            "RESSOURCERIE", "Ressourcerie",
            "RELAIS_LECTURE", "Point de lecture",
            "CCONS", "Chambre consulaire",
            "OF", "Organisme de formation");

    private static final Map<String, String> COLUMNS = inOrder(
            "nom", "Nom",
            "adresse", "Adresse",
            "complement_adresse", "Précision de l'adresse",
            "code_postal", "Code postal",
            "commune", "Ville",
            "code_insee", "Code de la ville",
            "latitude", "Latitude",
            "longitude", "Longitude",
            "typologie", "Sorte de lieu",
            "telephone", "Téléphone",
            "courriels", "Mail",
            "site_web", "Site web",
            "horaires", "Horaires",
            "presentation_resume", "Présentation",
            "presentation_detail", "Présentation détaillée",
            "itinerance", "Fixe ou itinérant",
            "structure_parente", "Structure",
            "services", "Aide proposée",
            "publics_specifiquement_adresses", "Pour qui",
            "prise_en_charge_specifique", "Besoins particuliers",
            "frais_a_charge", "Prix",
            "dispositif_programmes_nationaux", "Programmes nationaux",
            "formations_labels", "Formations et labels",
            "autres_formations_labels", "Autres formations et labels",
            "modalites_acces", "Comment venir",
            "modalites_accompagnement", "Comment on est aidé",
            "fiche_acces_libre", "Accessibilité (acceslibre)",
            "prise_rdv", "Prise de rendez-vous",
            "pivot", "Numéro de la structure");

    private PlainWords() {}

    /** In the order of our list, whatever the order of the table; what we have no words for is said as it is. */
    static List<String> say(Collection<String> told, Map<String, String> words) {
        List<String> order = List.copyOf(words.keySet());
        return told.stream()
                .sorted((one, other) -> Integer.compare(place(order, one), place(order, other)))
                .map(word -> words.getOrDefault(word, word))
                .toList();
    }

    /** "de Massy", "d'Orsay", "des Ulis", "du Plessis-Robinson". */
    static String of(String town) {
        if (town.startsWith("Les ")) {
            return "des " + town.substring(4);
        }
        if (town.startsWith("Le ")) {
            return "du " + town.substring(3);
        }
        return town.matches("[AEIOUYÂÉÈÊÎÔ].*") ? "d'" + town : "de " + town;
    }

    /** Kinds for which people have a word; the others are codes of administrations. */
    static List<String> kinds(Collection<String> codes) {
        return say(codes, KINDS).stream().filter(KINDS::containsValue).toList();
    }

    /** The name of a column of the standard; empty for those that say nothing to people. */
    static String column(String column) {
        return COLUMNS.getOrDefault(column, "");
    }

    private static int place(List<String> order, String word) {
        int at = order.indexOf(word);
        return at < 0 ? order.size() : at;
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
