package fr.aiguilleur.contact;

/**
 * What a contact was about, in the words of the national activity report (La Coop de la médiation numérique): nineteen
 * themes of digital mediation, then eleven of public services. The words for programs are those of its API.
 */
public enum Theme implements Term {
    DIAGNOSTIC("diagnostic_numerique", "Diagnostic numérique"),
    DEVICE("prendre_en_main_du_materiel", "Prendre en main du matériel"),
    MAINTENANCE("maintenance_de_materiel", "Maintenance de matériel"),
    CONTENT("gere_ses_contenus_numeriques", "Gérer ses contenus numériques"),
    BROWSING("navigation_sur_internet", "Navigation sur internet"),
    MAIL("email", "E-mail"),
    OFFICE("bureautique", "Bureautique"),
    SOCIAL_NETWORKS("reseaux_sociaux", "Réseaux sociaux communication"),
    HEALTH("sante", "Santé"),
    BANK_AND_SHOPPING("banque_et_achats_en_ligne", "Banque et achats en ligne"),
    BUSINESS("entrepreneuriat", "Accompagner un professionnel"),
    JOBS("insertion_professionnelle", "Insertion professionnelle"),
    SECURITY("securite_numerique", "Prévention en sécurité numérique"),
    PARENTS("parentalite", "Parentalité"),
    SCHOOL("scolarite_et_numerique", "Scolarité et numérique"),
    CREATION("creer_avec_le_numerique", "Créer avec le numérique"),
    CULTURE("culture_numerique", "Culture numérique"),
    ARTIFICIAL_INTELLIGENCE("intelligence_artificielle", "Intelligence artificielle (IA)"),
    PUBLIC_SERVICES("aide_aux_demarches_administratives", "Aide aux démarches administratives"),
    PAPERS("papiers_elections_citoyennete", "Papiers - Élections - Citoyenneté"),
    FAMILY("famille_scolarite", "Famille - Scolarité"),
    SOCIAL("social_sante", "Social - Santé"),
    WORK("travail_formation", "Travail - Formation - Entreprise"),
    HOUSING("logement", "Logement"),
    TRANSPORT("transports_mobilite", "Transports - Mobilité"),
    MONEY("argent_impots", "Argent - Impôts"),
    JUSTICE("justice", "Justice"),
    FOREIGNERS("etrangers_europe", "Étrangers - Europe"),
    LEISURE("loisirs_sports_culture", "Loisirs - Sports - Culture"),
    ASSOCIATIONS("associations", "Associations");

    private final String word;
    private final String french;

    Theme(String word, String french) {
        this.word = word;
        this.french = french;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String french() {
        return french;
    }

    /** True for the eleven themes of public services. */
    public boolean administrative() {
        return compareTo(PUBLIC_SERVICES) > 0;
    }
}
