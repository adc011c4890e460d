package fr.aiguilleur.contact;

/** What a contact came to. */
public enum Outcome implements Term {
    RESOLVED("resolved", "Résolu"),
    REFERRED("referred", "Orienté vers un lieu"),
    CALL_BACK("callback", "Rappel à faire"),
    /** The assistant goes on. */
    ASSISTANT("assistant", "Rendu à l'assistant"),
    UNREACHED("unreached", "Injoignable"),
    REFUSED("refused", "Refus de la personne"),
    NONE("none", "Sans suite");

    private final String word;
    private final String french;

    Outcome(String word, String french) {
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
