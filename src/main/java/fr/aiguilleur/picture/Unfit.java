package fr.aiguilleur.picture;

/** A file is no picture we take. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    Unfit(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
