package fr.aiguilleur.contact;

/** What a contact was about, in the words of the national activity report (La Coop de la médiation numérique). */
public enum Theme {
    OTHER("Autre");

    private final String french;

    Theme(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }
}
