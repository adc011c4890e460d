package fr.aiguilleur.contact;

/** What the person answered to whether it helped them. */
public enum Satisfaction implements Term {
    YES("yes", "Oui"),
    A_LITTLE("a_little", "Un peu"),
    NO("no", "Non");

    private final String word;
    private final String french;

    Satisfaction(String word, String french) {
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
