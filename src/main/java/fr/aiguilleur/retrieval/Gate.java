package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.List;

/** Decides how far the best guide can be trusted: it rather asks than answers beside the point. */
final class Gate {

    /** What the best guide must reach in each regard; found on invented messages, see the test's list. */
    private record Bar(double coverage, double likeness, double ahead) {

        boolean passed(Fit fit, double lead) {
            return fit.coverage() >= coverage && fit.likeness() >= likeness && lead >= ahead;
        }
    }

    /** Nearly all that was said is in the guide. */
    private static final Bar WHOLE = new Bar(0.75, 0.5, 0.12);
    /** A longer story, of which one guide alone knows the heart. */
    private static final Bar HEART = new Bar(0.5, 0.42, 0.4);

    private static final double SUBJECT = 0.3;
    private static final double RELATED = 0.3;

    private Gate() {}

    static Confidence judge(List<Fit> fits) {
        if (fits.stream().noneMatch(fit -> fit.central() > 0 && fit.coverage() >= RELATED)) {
            return Confidence.NONE;
        }
        Fit best = fits.getFirst();
        double second = fits.size() > 1 ? fits.get(1).rank() : 0;
        double lead = (best.rank() - second) / best.rank();
        boolean sure = best.central() >= SUBJECT && (WHOLE.passed(best, lead) || HEART.passed(best, lead));
        return sure ? Confidence.SURE : Confidence.CLOSE;
    }
}
