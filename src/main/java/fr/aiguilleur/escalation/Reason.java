package fr.aiguilleur.escalation;

/** Why the assistant handed a conversation to a human, in the operators' words. */
public enum Reason {
    DANGER("Danger signalé"),
    CYBER("Argent ou compte en danger"),
    ASKED("A demandé à parler à quelqu'un"),
    GUIDE("Le guide n'a pas suffi"),
    MISUNDERSTOOD("L'assistant n'a pas compris"),
    NO_PLACE("Aucun lieu trouvé"),
    PRIVACY("Demande sur ses données personnelles"),
    FOLLOW_UP("N'a pas trouvé d'aide, des jours après"),
    UPSET("En colère ou en détresse"),
    TALK("A besoin de parler"),
    TAKEN_OVER("Pris en main par un conseiller"),
    BACK("Revient après avoir été aidé"),
    LATE("Message arrivé en retard"),
    FAILURE("Panne de l'assistant");

    private final String french;

    Reason(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
