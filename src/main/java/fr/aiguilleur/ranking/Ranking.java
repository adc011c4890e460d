package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Chooses places for a person's situation, the best first, and says why. */
@Service
public class Ranking {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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
        return rank(situation, limit).proposals();
    }

    /** The same, and what had to be given up to find any. */
    public Ranked rank(Situation situation, int limit) {
        if (limit < 1) {
            return new Ranked(List.of(), List.of());
        }
        Neighbourhood around = neighbourhood();
        LocalDate day = situation.at().withZoneSameInstant(PARIS).toLocalDate();
        Shortlist near = near(around, situation, limit, day);
        List<Candidate> chosen = Remote.among(
                near.best().stream().map(Weighed::candidate).toList(),
                candidates(around.remote(), situation),
                situation,
                limit,
                day);
        return new Ranked(
                chosen.stream().map(candidate -> proposal(candidate, situation)).toList(),
                Coverage.relaxed(chosen, near, situation));
    }

    private Shortlist near(Neighbourhood around, Situation situation, int limit, LocalDate day) {
        Shortlist near = new Shortlist(List.of(), 0);
        for (double km : CIRCLES) {
            List<Candidate> allowed = candidates(around.of(situation, km), situation).stream()
                    .filter(candidate -> Filters.allow(candidate, situation))
                    .toList();
            near = Shortlist.of(allowed, situation, limit, day);
            if (near.settled(km, situation, limit)) {
                break;
            }
        }
        return near;
    }

    private List<Candidate> candidates(List<Spot> spots, Situation situation) {
        return spots.stream()
                .map(spot -> Candidate.of(spot, situation.from(), directory.hours(spot.place())))
                .toList();
    }

    private Neighbourhood neighbourhood() {
        List<Place> places = directory.all();
        Neighbourhood now = neighbourhood;
        if (now == null || !now.isOf(places)) {
            now = new Neighbourhood(places, gazetteer);
            neighbourhood = now;
        }
        return now;
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
                Doubts.of(candidate, situation));
    }
}
