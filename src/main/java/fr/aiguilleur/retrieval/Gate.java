package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.List;

/** Decides how far the best guide can be trusted: it rather asks than answers beside the point. */
final class Gate {

    private static final double COVERED = 0.75;
    private static final double ALIKE = 0.4;
    private static final double AHEAD = 0.12;
    private static final double RELATED = 0.3;
    private static final double SUBJECT = 0.5;

    private Gate() {}

    static Confidence judge(List<Fit> fits) {
        if (fits.isEmpty() || fits.stream().noneMatch(fit -> fit.central() > 0 && fit.coverage() >= RELATED)) {
            return Confidence.NONE;
        }
        Fit best = fits.getFirst();
        double second = fits.size() > 1 ? fits.get(1).rank() : 0;
        boolean ahead = (best.rank() - second) / best.rank() >= AHEAD;
        boolean sure = best.central() >= SUBJECT && best.coverage() >= COVERED && best.likeness() >= ALIKE && ahead;
        return sure ? Confidence.SURE : Confidence.CLOSE;
    }
}
