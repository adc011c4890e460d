package fr.aiguilleur.directory;

import fr.aiguilleur.knowledge.Services;
import java.util.List;
import java.util.Set;

/** The columns of the national standard v1.0.2 and the exact words that it allows in each list. */
public final class Standard {

    /** The columns in their order. */
    public static final List<String> COLUMNS = List.of(
            ("id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,"
                            + "courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,"
                            + "structure_parente,date_maj,services,publics_specifiquement_adresses,"
                            + "prise_en_charge_specifique,frais_a_charge,dispositif_programmes_nationaux,"
                            + "formations_labels,autres_formations_labels,modalites_acces,modalites_accompagnement,"
                            + "fiche_acces_libre,prise_rdv")
                    .split(","));

    public static final Set<String> KINDS = Set.of(
            ("ACI ACIPHC AFPA AI ASE ASSO ASSO_CHOMEUR Autre AVIP BIB CAARUD CADA CAF CAP_EMPLOI CAVA CC CCAS CCONS CD "
                            + "CDAS CFP CHRS CHU CIAS CIDFF CITMET CMP CMS CPAM CPH CS CSAPA CSC DEETS DEPT DIPLP E2C "
                            + "EA EATT EI EITI ENM EPCI EPI EPIDE EPN ES ESAT ESS ETTI EVS FABLAB FABRIQUE FAIS FT "
                            + "GEIQ HUDA LA_POSTE MDE MDH MDEF MDPH MDS MJC ML MQ MSA MSAP MUNI OACAS ODC OF OIL OPCS "
                            + "PAD PENSION PI PIJ_BIJ PIMMS PJJ PLIE PREF PREVENTION REG RELAIS_LECTURE RESSOURCERIE "
                            + "RFS RS_FJT SCP SPIP TIERS_LIEUX UDAF")
                    .split(" "));

    public static final Set<String> ITINERANCE = Set.of("Itinérant", "Fixe");

    public static final Set<String> SERVICES = Set.copyOf(Services.ALL);

    public static final Set<String> PUBLICS =
            Set.of("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes");

    public static final Set<String> SPECIAL = Set.of(
            "Surdité",
            "Handicaps moteurs",
            "Handicaps mentaux",
            "Illettrisme",
            "Langues étrangères (anglais)",
            "Langues étrangères (autres)",
            "Déficience visuelle");

    public static final Set<String> FEES = Set.of("Gratuit", "Gratuit sous condition", "Payant");

    public static final Set<String> PROGRAMMES = Set.of(
            "Aidants Connect",
            "Bibliothèques numérique de référence",
            "Certification PIX",
            "Conseillers numériques",
            "Emmaüs Connect",
            "France Services",
            "Grande école du numérique",
            "La Croix Rouge",
            "Point d'accès numérique CAF",
            "Promeneurs du net",
            "Relais numérique (Emmaüs Connect)");

    public static final Set<String> LABELS = Set.of(
            "Formé à « Mon Espace Santé »",
            "Formé à « DUPLEX » (illettrisme)",
            "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
            "Collectif ressources et acteurs réemploi (Normandie)",
            "Étapes numériques (La Poste)",
            "Étapes numériques(La Poste)", // the published pattern forgot the space
            "Fabriques de Territoire",
            "Les Éclaireurs du numérique (Drôme)",
            "Mes Papiers (Métropole de Lyon)",
            "ORDI 3.0",
            "SUD LABS (PACA)");

    public static final Set<String> ACCESS = Set.of(
            "Se présenter",
            "Téléphoner",
            "Contacter par mail",
            "Prendre un RDV en ligne",
            "Ce lieu n'accueille pas de public",
            "Envoyer un mail avec une fiche de prescription");

    public static final Set<String> SUPPORT =
            Set.of("En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance");

    /** The columns that no place can do without. */
    public static final List<String> REQUIRED =
            List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj");

    /** The columns that hold several values. */
    public static final Set<String> LISTS = Set.of(
            "typologie",
            "courriels",
            "site_web",
            "itinerance",
            "services",
            "publics_specifiquement_adresses",
            "prise_en_charge_specifique",
            "frais_a_charge",
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels",
            "modalites_acces",
            "modalites_accompagnement");

    /** What stands for a SIRET or RNA that nobody knows. */
    public static final String UNKNOWN_PIVOT = "00000000000000";

    private Standard() {}
}
