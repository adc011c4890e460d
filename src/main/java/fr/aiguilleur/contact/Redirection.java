package fr.aiguilleur.contact;

/** To what kind of structure the person was sent, in the words of the national activity report. */
public enum Redirection implements Term {
    ADMINISTRATION("administration", "Administration (mairie, préfecture…)"),
    MEDIATION("mediation_numerique", "Autre structure de médiation numérique"),
    OPERATOR("operateur_ou_organisme_en_charge", "Opérateur ou organisme en charge de la démarche administrative"),
    SOCIAL("aide_sociale", "Structure d’aide sociale (maison des solidarités, centre social…)"),
    JOBS("insertion_professionnelle", "Structure d’insertion professionnelle (France Travail, mission locale…)"),
    PUBLIC_SERVICES(
            "aide_aux_demarches_administratives", "Structure d’aide aux démarches administratives (France Services…)"),
    OTHER("autre", "Autre");

    private final String word;
    private final String french;

    Redirection(String word, String french) {
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
}
