package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.List;

/** Decides how far the best guide can be trusted: it rather asks than answers beside the point. */
final class Gate {

    /** All bars were found on dev.tsv of the tests: of its messages at most 1 % may be answered surely and wrongly. */
    private static final double AHEAD = 1.15;

    private static final double OURS = 0.3;
    private static final double NOT_OURS = 0.1;

    /** Nearly a phrasing, word for word: what was learned is not asked, as of a guide that has only a few. */
    private static final double ALIKE = 0.8;

    private static final double SAID_BY_ALL = 0.6;
    private static final double WHOLE = 0.9;
    private static final double A_LITTLE_AHEAD = 0.6;

    private Gate() {}

    /**
     * How far the first of these guides can be trusted.
     *
     * @param fits best first
     * @param outside on which side the message is of what no guide is about
     */
    static Confidence judge(List<Fit> fits, double outside) {
        if (fits.isEmpty()) {
            return Confidence.NONE;
        }
        Fit best = fits.getFirst();
        double second = fits.size() > 1 ? fits.get(1).rank() : -Weigher.LEARNED;
        double lead = best.rank() - second;
        double ours = best.margin() - outside;
        boolean whole = best.coverage() >= WHOLE;
        if (ours < NOT_OURS && !(whole && best.likeness() >= SAID_BY_ALL)) {
            return Confidence.NONE;
        }
        boolean alike = whole && best.likeness() >= ALIKE && lead >= A_LITTLE_AHEAD;
        return alike || lead >= AHEAD && ours >= OURS ? Confidence.SURE : Confidence.CLOSE;
    }
}
