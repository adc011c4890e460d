package fr.aiguilleur.walk;

/** Where an offered answer leads, as the memo writes it down: the id of a step, or one of these words. */
public final class Route {

    public static final String PLACE = "lieu:";
    public static final String OTHER_PLACE = "autre-lieu:";
    /** How to get to the place that was proposed last. */
    public static final String WAY = "chemin:";

    public static final String END = "fin:";
    public static final String OTHER_NEED = "autre:";
    /** The next part of a step that is shown in parts. */
    public static final String MORE = "suite:";
    /** Back to the guide that was left. */
    public static final String RESUME = "reprendre:";
    /** On to the second need, or to the need as it was told. */
    public static final String NEXT = "ensuite:";
    /** Neither back nor on: that is all. */
    public static final String ENOUGH = "assez:";
    /** Nothing of all that: another need is told. */
    public static final String ANEW = "nouveau:";
    /** Which paper it is. */
    public static final String PAPER = "papier:";
    /** A workshop, or a place where people meet. */
    public static final String CLUB = "rencontres:";
    /** How it went, 1 well to 3 not. */
    public static final String WELL = "avis:1";

    public static final String SO_SO = "avis:2";
    public static final String BADLY = "avis:3";
    /** May we ask again some days later? */
    public static final String ASK_LATER = "suivi:";

    public static final String DO_NOT_ASK = "sans-suivi:";
    /** Was help found, some days later? */
    public static final String FOUND = "trouve:";

    public static final String NOT_FOUND = "pas-trouve:";

    private static final String GUIDE = ".md";

    private Route() {}

    public static String guide(String slug) {
        return slug + GUIDE;
    }

    static boolean toGuide(String target) {
        return target.endsWith(GUIDE);
    }

    static String slug(String target) {
        return target.substring(0, target.length() - GUIDE.length());
    }

    static boolean aboutTheEnd(String target) {
        return switch (target) {
            case WELL, SO_SO, BADLY, ASK_LATER, DO_NOT_ASK, FOUND, NOT_FOUND -> true;
            default -> false;
        };
    }
}
