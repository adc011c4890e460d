package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.Explanation.Bar;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.Weigher.Fit;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How far the best guide can be trusted: the bars it must clear, as {@code aiguilleur.gate.*} sets them.
 *
 * @param lead by how much its rank must be ahead of the next guide's to be played without asking
 * @param ours by how much the message must be rather its own than what no guide is about, to be played without asking
 * @param floor the same, to be offered at all
 * @param whole the share of the message its words must cover, for what the next three say
 * @param said how like one of its phrasings the message must be to be offered beneath the floor
 * @param alike how like, to be played with a smaller lead: what was learned is not asked
 * @param alikeLead that smaller lead
 */
@Validated
@ConfigurationProperties("aiguilleur.gate")
public record Gate(
        @DecimalMin(value = "0", message = POSITIVE) @DecimalMax(value = "6", message = LEAD)
        double lead,

        @DecimalMin(value = "-2", message = MARGIN) @DecimalMax(value = "2", message = MARGIN)
        double ours,

        @DecimalMin(value = "-2", message = MARGIN) @DecimalMax(value = "2", message = MARGIN)
        double floor,

        @DecimalMin(value = "0.5", message = HALF) @DecimalMax(value = "1", message = HALF)
        double whole,

        @DecimalMin(value = "0.1", message = SHARE) @DecimalMax(value = "1", message = SHARE)
        double said,

        @DecimalMin(value = "0.1", message = SHARE) @DecimalMax(value = "1", message = SHARE)
        double alike,

        @DecimalMin(value = "0", message = POSITIVE) @DecimalMax(value = "6", message = LEAD)
        double alikeLead) {

    private static final String POSITIVE = "must be 0 or more: how far ahead of the next guide";
    private static final String LEAD = "must be at most 6: no guide is ever further ahead of the next";
    private static final String MARGIN = "must be between -2 and 2: a difference of two margins";
    private static final String HALF = "must be between 0.5 and 1: a share of the message";
    private static final String SHARE = "must be between 0.1 and 1: how like a phrasing";

    /** As shipped in application.yaml, which a test compares with these; for those who have no application around. */
    static final Gate MEASURED = new Gate(0.9, 0.4, 0.1, 0.9, 0.6, 0.8, 0.6);

    /** What was decided, by which bar, and where the best guide stood. */
    record Ruling(Confidence confidence, Bar bar, double lead, double ours) {}

    @AssertTrue(message = "floor must not be above ours: what is offered is at least what is played")
    boolean isFloorBeneathOurs() {
        return floor <= ours;
    }

    @AssertTrue(message = "alike-lead must not be above lead: it is the smaller one")
    boolean isAlikeLeadSmaller() {
        return alikeLead <= lead;
    }

    /**
     * How far the first of these guides can be trusted: it is rather asked than answered beside the point.
     *
     * @param fits best first
     * @param outside on which side the message is of what no guide is about
     * @param telling false when the message has only words that are said of everything
     */
    Ruling judge(List<Fit> fits, double outside, boolean telling) {
        if (fits.isEmpty()) {
            return new Ruling(Confidence.NONE, Bar.NO_WORD_SHARED, 0, 0);
        }
        Fit best = fits.getFirst();
        double second = fits.size() > 1 ? fits.get(1).rank() : -Weigher.LEARNED;
        double ahead = best.rank() - second;
        double own = best.margin() - outside;
        Bar bar = bar(best, ahead, own, telling);
        return new Ruling(bar.confidence(), bar, ahead, own);
    }

    private Bar bar(Fit best, double ahead, double own, boolean telling) {
        if (!telling) {
            return Bar.SAID_OF_EVERYTHING;
        }
        boolean covered = best.coverage() >= whole;
        if (own < floor && !(covered && best.likeness() >= said)) {
            return Bar.NOT_OURS;
        }
        if (covered && best.likeness() >= alike && ahead >= alikeLead) {
            return Bar.NEARLY_A_PHRASING;
        }
        if (ahead < lead) {
            return Bar.TOO_LITTLE_AHEAD;
        }
        return own >= ours ? Bar.CLEARLY_AHEAD : Bar.HARDLY_OURS;
    }
}
