package fr.aiguilleur.referral;

/** Why a place cannot help: the words of the national practice (DORA). */
public enum Refusal {
    NOT_REACHABLE("La personne n'a pas pu être jointe"),
    DID_NOT_COME("La personne n'est pas venue"),
    NOT_ELIGIBLE("Nous n'aidons pas pour cela, ou pas ce public"),
    FULL("C'est complet"),
    TOO_FAR("La personne ne peut pas venir jusqu'ici"),
    NOT_INTERESTED("La personne ne le souhaite plus"),
    DUPLICATE("Nous avons déjà reçu cette demande"),
    OTHER("Autre raison");

    private final String french;

    Refusal(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
