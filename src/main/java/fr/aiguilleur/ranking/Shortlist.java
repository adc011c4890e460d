package fr.aiguilleur.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best of some places that break the rules least, best first.
 *
 * @param broken what every one of them breaks, as {@link Rule} counts it
 */
record Shortlist(List<Weighed> best, int broken) {

    static Shortlist of(List<Candidate> candidates, Situation situation, int limit, LocalDate day) {
        int[] broken = new int[candidates.size()];
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < broken.length; i++) {
            broken[i] = Rule.broken(candidates.get(i), situation);
            least = Math.min(least, broken[i]);
        }
        List<Weighed> fitting = new ArrayList<>();
        for (int i = 0; i < broken.length; i++) {
            if (broken[i] == least) {
                Candidate candidate = candidates.get(i);
                fitting.add(new Weighed(
                        candidate, Worth.unopened(candidate, situation).total()));
            }
        }
        return best(fitting, least, situation, limit, Weighed.best(day));
    }

    /** When they open takes longest to look up: it is not asked of those who could not be among the best anyway. */
    private static Shortlist best(
            List<Weighed> unopened, int broken, Situation situation, int limit, Comparator<Weighed> order) {
        unopened.sort(order);
        List<Weighed> open = new ArrayList<>();
        List<Weighed> closed = new ArrayList<>();
        double mostOfOpening = Worth.mostOfOpening(situation);
        for (Weighed next : unopened) {
            if (open.size() == limit && next.worth() + mostOfOpening < open.getLast().worth()) {
                break;
            }
            Candidate candidate = next.candidate();
            Weighed opened =
                    new Weighed(candidate, next.worth() + Worth.opening(candidate, situation));
            List<Weighed> list = Rule.MOMENT.keptBy(candidate, situation) ? open : closed;
            list.add(opened);
            list.sort(order);
            if (list.size() > limit) {
                list.removeLast();
            }
        }
        return open.isEmpty() && !closed.isEmpty()
                ? new Shortlist(closed, broken + Rule.ofMoment())
                : new Shortlist(open, broken);
    }

    /** True when no place further away could change it. */
    boolean settled(double km, Situation situation, int limit) {
        return broken == 0
                && !best.isEmpty()
                && (km >= situation.travel().farthestKm()
                        || best.size() == limit
                                && best.getLast().worth() > Worth.mostBeyond(km, situation));
    }
}
