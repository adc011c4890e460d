package fr.aiguilleur.contact;

/** What the person held in their hands, in the words of the national activity report. */
public enum Material implements Term {
    COMPUTER("ordinateur", "Ordinateur"),
    PHONE("telephone", "Téléphone"),
    TABLET("tablette", "Tablette"),
    OTHER("autre", "Autre matériel"),
    NONE("aucun", "Pas de matériel");

    private final String word;
    private final String french;

    Material(String word, String french) {
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
