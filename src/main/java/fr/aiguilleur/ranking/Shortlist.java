package fr.aiguilleur.ranking;

import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best of some places that break the rules least, best first.
 *
 * @param broken what every one of them breaks, as {@link Rule} counts it
 */
record Shortlist(List<Weighed> best, int broken) {

    private static final Comparator<Weighed> MOST =
            Comparator.comparingDouble(Weighed::worth).reversed();

    static Shortlist of(List<Spot> spots, Situation situation, int limit, LocalDate day) {
        List<Weighed> promising = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Spot spot : spots) {
            Candidate candidate = Candidate.of(spot, situation.from());
            int broken = Filters.allow(candidate, situation)
                    ? Rule.broken(candidate, situation, least)
                    : Integer.MAX_VALUE;
            if (broken < least) {
                promising.clear();
                least = broken;
            }
            if (broken == least && broken < Integer.MAX_VALUE) {
                promising.add(new Weighed(candidate, Worth.most(candidate, situation)));
            }
        }
        return promising.isEmpty()
                ? new Shortlist(List.of(), 0)
                : best(promising, least, situation, limit, Weighed.best(day));
    }

    /** When they open takes longest to look up: it is not asked of those who could not be among the best anyway. */
    private static Shortlist best(
            List<Weighed> promising, int broken, Situation situation, int limit, Comparator<Weighed> order) {
        PriorityQueue<Weighed> queue = new PriorityQueue<>(promising.size(), MOST);
        queue.addAll(promising);
        List<Weighed> open = new ArrayList<>();
        List<Weighed> closed = new ArrayList<>();
        for (Weighed next = queue.poll(); next != null; next = queue.poll()) {
            if (open.size() == limit && next.worth() < open.getLast().worth()) {
                break;
            }
            Candidate candidate = next.candidate();
            List<Weighed> list = Rule.MOMENT.keptBy(candidate, situation) ? open : closed;
            list.add(new Weighed(candidate, Worth.of(candidate, situation).total()));
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
                        || best.size() == limit && best.getLast().worth() > Worth.mostBeyond(km, situation));
    }
}
