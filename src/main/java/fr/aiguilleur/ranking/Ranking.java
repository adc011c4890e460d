package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Chooses places for a person's situation, the best first, and says why. */
@Service
public class Ranking {

    private static final Comparator<Weighed> BEST = Comparator.comparingDouble(Weighed::worth)
            .reversed()
            .thenComparing(weighed -> weighed.candidate().place().name())
            .thenComparing(weighed -> weighed.candidate().place().id());

    /** How far one looks, in turn, as long as something further away might still be better. */
    private static final double[] CIRCLES = {2, 5, 12, Filters.FARTHEST_KM};

    private final Directory directory;
    private final Gazetteer gazetteer;
    private volatile @Nullable Neighbourhood neighbourhood;

    public Ranking(Directory directory, Gazetteer gazetteer) {
        this.directory = directory;
        this.gazetteer = gazetteer;
    }

    /** The places that fit, at most so many; none beyond what one would travel. */
    public List<Proposal> best(Situation situation, int limit) {
        List<Weighed> best = List.of();
        for (double km : CIRCLES) {
            best = within(km, situation, limit);
            boolean full = best.size() == limit
                    && limit > 0
                    && Filters.fits(best.getFirst().candidate().place(), situation);
            if (full && best.getLast().worth() > Worth.mostBeyond(km, situation)) {
                break; // nothing further away can be better
            }
        }
        return best.stream()
                .map(weighed -> proposal(weighed.candidate(), situation))
                .toList();
    }

    /** The same, and what had to be given up to find any. */
    public Ranked rank(Situation situation, int limit) {
        return new Ranked(best(situation, limit), List.of());
    }

    private List<Weighed> within(double km, Situation situation, int limit) {
        List<Candidate> candidates = spots(situation, km).stream()
                .map(spot -> Candidate.of(spot, situation.from(), directory.hours(spot.place())))
                .toList();
        return contenders(Filters.keep(candidates, situation), situation, limit).stream()
                .map(candidate ->
                        new Weighed(candidate, Worth.of(candidate, situation).total()))
                .sorted(BEST)
                .limit(limit)
                .toList();
    }

    private record Weighed(Candidate candidate, double worth) {}

    private List<Spot> spots(Situation situation, double km) {
        List<Place> places = directory.all();
        Neighbourhood now = neighbourhood;
        if (now == null || !now.isOf(places)) {
            now = new Neighbourhood(places, gazetteer);
            neighbourhood = now;
        }
        Point from = situation.from();
        return from == null || Filters.afar(situation) ? now.all() : now.around(from, km);
    }

    /** Those that may still be among the best once it is looked up when they open, which takes longest. */
    private static List<Candidate> contenders(List<Candidate> candidates, Situation situation, int limit) {
        List<Weighed> weighed = candidates.stream()
                .map(candidate -> new Weighed(
                        candidate, Worth.unopened(candidate, situation).total()))
                .sorted(BEST)
                .toList();
        if (weighed.size() <= limit) {
            return candidates;
        }
        double least = weighed.get(limit - 1).worth() - Worth.mostOfOpening(situation);
        return weighed.stream()
                .takeWhile(one -> one.worth() >= least)
                .map(Weighed::candidate)
                .toList();
    }

    private static Proposal proposal(Candidate candidate, Situation situation) {
        Optional<OpeningHours> hours = candidate.hours();
        return new Proposal(
                candidate.place(),
                candidate.km(),
                hours.map(known -> known.openAt(situation.at())).orElse(null),
                hours.flatMap(known -> known.nextOpening(situation.at())).orElse(null),
                candidate.place().toVerify(situation.at().toLocalDate()),
                Reasons.of(candidate, situation),
                List.of());
    }
}
