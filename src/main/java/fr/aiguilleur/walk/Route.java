package fr.aiguilleur.walk;

import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.hotline.Hotline.Slot;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

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

    /** To be called back, then at which number and when. */
    public static final String CALL = "rappel:";

    public static final String OTHER_NUMBER = "rappel-numero:";
    /** On with the assistant, as no human is here. */
    public static final String GO_ON = "continuer:";

    private static final String WAIT = "attendre:";
    private static final String SLOT = "rappel-le:";
    private static final String GUIDE = ".md";

    private Route() {}

    public static String guide(String slug) {
        return slug + GUIDE;
    }

    /** To wait for a human, for this reason and as urgently as that. */
    public static String wait(Reason reason, Priority priority) {
        return WAIT + reason.name() + ":" + priority.name();
    }

    public static boolean toWait(String target) {
        return target.startsWith(WAIT);
    }

    /** To be called at this time. */
    public static String slot(Slot slot) {
        return SLOT + slot.from().toOffsetDateTime() + "/" + slot.until().toOffsetDateTime();
    }

    /** The time that was chosen, when it was one. */
    public static Optional<Slot> slot(String target, ZoneId zone) {
        if (!target.startsWith(SLOT)) {
            return Optional.empty();
        }
        String[] ends = target.substring(SLOT.length()).split("/");
        return Optional.of(new Slot(
                OffsetDateTime.parse(ends[0]).atZoneSameInstant(zone),
                OffsetDateTime.parse(ends[1]).atZoneSameInstant(zone)));
    }

    /** True of what only shows more: a step, a guide, a place; it neither ends, promises nor allows anything. */
    public static boolean leadsOn(String target) {
        return switch (target) {
            case PLACE, OTHER_PLACE, WAY, MORE, PAPER, CLUB -> true;
            default -> !target.contains(":");
        };
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
