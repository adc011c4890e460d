package fr.aiguilleur.contact;

/** How much help the person needed, in the words of the national activity report. */
public enum Autonomy implements Term {
    GUIDED("avec_guidage", "Avec guidage"),
    GUIDED_IF_NEEDED("autonome_avec_guidage", "Autonome avec guidage en cas de besoin"),
    ALONE("autonome", "Autonome");

    private final String word;
    private final String french;

    Autonomy(String word, String french) {
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
