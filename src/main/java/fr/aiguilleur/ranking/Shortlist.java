package fr.aiguilleur.ranking;

import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of the places looked at so far: of those that break the rules least, the ones worth most. */
final class Shortlist {

    /** A place and what it is worth to the person. */
    record Weighed(Candidate candidate, double worth) {

        private static final double REAL = 1e6; // what differs by less than a millionth is equal

        /** The best first; of equal ones another one first each day, so that none is always last. */
        static Comparator<Weighed> best(LocalDate day) {
            return Comparator.comparingLong((Weighed weighed) -> Math.round(weighed.worth * REAL))
                    .reversed()
                    .thenComparingLong(
                            weighed -> lot(day, weighed.candidate.place().id()))
                    .thenComparing(weighed -> weighed.candidate.place().id());
        }

        /** A number that nobody can foresee and that stays the same all day. */
        private static long lot(LocalDate day, String id) {
            long lot = day.toEpochDay() * 0x9E3779B97F4A7C15L + id.hashCode();
            lot = (lot ^ (lot >>> 30)) * 0xBF58476D1CE4E5B9L;
            lot = (lot ^ (lot >>> 27)) * 0x94D049BB133111EBL;
            return lot ^ (lot >>> 31);
        }
    }

    private static final Comparator<Weighed> MOST =
            Comparator.comparingDouble(Weighed::worth).reversed();

    private final Situation situation;
    private final int limit;
    private final Comparator<Weighed> order;
    /** Those whose openings were not looked up yet, with the most that they could be worth. */
    private final PriorityQueue<Weighed> promising = new PriorityQueue<>(MOST);

    private final List<Weighed> open = new ArrayList<>();
    private final List<Weighed> closed = new ArrayList<>();
    private int broken = Integer.MAX_VALUE;

    Shortlist(Situation situation, int limit, LocalDate day) {
        this.situation = situation;
        this.limit = limit;
        this.order = Weighed.best(day);
    }

    void look(List<Spot> spots) {
        for (Spot spot : spots) {
            Candidate candidate = Candidate.of(spot, situation.from());
            if (!beaten(candidate) && Filters.allow(candidate, situation)) {
                add(candidate, Rule.broken(candidate, situation, broken));
            }
        }
        open();
    }

    /** It could not be among the best even if all else spoke for it. */
    private boolean beaten(Candidate candidate) {
        return broken == 0
                && open.size() == limit
                && candidate.km() != null
                && !Filters.afar(situation)
                && Worth.mostBeyond(candidate.km(), situation) < open.getLast().worth();
    }

    private void add(Candidate candidate, int breaks) {
        if (breaks < broken) {
            promising.clear();
            open.clear();
            closed.clear();
            broken = breaks;
        }
        if (breaks == broken) {
            promising.add(new Weighed(candidate, Worth.most(candidate, situation)));
        }
    }

    /** When they open takes longest to look up: it is not asked of those who could not be among the best anyway. */
    private void open() {
        while (!promising.isEmpty()
                && (open.size() < limit
                        || promising.element().worth() >= open.getLast().worth())) {
            Candidate candidate = promising.remove().candidate();
            boolean opens = Rule.MOMENT.keptBy(candidate, situation);
            Worth worth = opens ? Worth.of(candidate, situation) : Worth.unopened(candidate, situation);
            List<Weighed> list = opens ? open : closed;
            list.add(new Weighed(candidate, worth.total()));
            list.sort(order);
            if (list.size() > limit) {
                list.removeLast();
            }
        }
    }

    /** The best first; none where there is none. */
    List<Candidate> best() {
        return (open.isEmpty() ? closed : open).stream().map(Weighed::candidate).toList();
    }

    /** What had to be given up to find these. */
    List<String> givenUp() {
        boolean moment = open.isEmpty() && !closed.isEmpty();
        return Rule.givenUp(best().isEmpty() ? 0 : broken + (moment ? Rule.ofMoment() : 0), situation);
    }

    /** True when no place further away than this could change it. */
    boolean settled(double km) {
        return broken == 0
                && !open.isEmpty()
                && (km >= situation.travel().farthestKm()
                        || open.size() == limit && open.getLast().worth() > Worth.mostBeyond(km, situation));
    }
}
