package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.hours.OpeningHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Chooses places for a person's situation, the best first, and says why. */
@Service
public class Ranking {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** How far one looks, in turn, as long as something further away might still be better. */
    private static final double[] CIRCLES = {1.5, 2.5, 4, 6.5, 10, 16, Filters.FARTHEST_KM};

    private final Directory directory;
    private final Gazetteer gazetteer;
    private volatile Neighbourhood neighbourhood;

    public Ranking(Directory directory, Gazetteer gazetteer) {
        this.directory = directory;
        this.gazetteer = gazetteer;
        neighbourhood = new Neighbourhood(directory, gazetteer);
    }

    /** The places that fit, at most so many, none beyond what one would travel; and what was given up to find any. */
    public Ranked rank(Situation situation, int limit) {
        if (limit < 1) {
            return new Ranked(List.of(), List.of());
        }
        Neighbourhood around = neighbourhood();
        LocalDate day = situation.at().withZoneSameInstant(PARIS).toLocalDate();
        Shortlist near = near(around, situation, limit, day);
        List<Candidate> chosen = Remote.among(near.best(), around.remote(), situation, limit, day);
        return new Ranked(
                chosen.stream().map(candidate -> proposal(candidate, situation)).toList(),
                Ranked.admitted(chosen, near, situation));
    }

    private static Shortlist near(Neighbourhood around, Situation situation, int limit, LocalDate day) {
        Shortlist near = new Shortlist(situation, limit, day);
        near.look(around.anywhere(situation));
        double looked = 0;
        for (double km : CIRCLES) {
            near.look(around.ring(situation, looked, km));
            if (near.settled(km)) {
                break;
            }
            looked = km;
        }
        return near;
    }

    private Neighbourhood neighbourhood() {
        Neighbourhood now = neighbourhood;
        if (!now.isOf(directory.all())) {
            now = new Neighbourhood(directory, gazetteer);
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
