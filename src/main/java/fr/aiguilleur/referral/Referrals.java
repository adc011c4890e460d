package fr.aiguilleur.referral;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.hours.OpeningHours;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Chooses places for a person's situation, the best first, and says why. */
@Service
public class Referrals {

    private final Directory directory;
    private final Gazetteer gazetteer;

    public Referrals(Directory directory, Gazetteer gazetteer) {
        this.directory = directory;
        this.gazetteer = gazetteer;
    }

    /** The places that fit, at most so many; none beyond what one would travel. */
    public List<Proposal> best(Situation situation, int limit) {
        List<Candidate> candidates = directory.all().stream()
                .map(place -> Candidate.of(place, situation.from(), gazetteer, directory.hours(place)))
                .toList();
        return Filters.keep(candidates, situation).stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) ->
                                -Worth.of(candidate, situation).total())
                        .thenComparing(candidate -> candidate.place().name())
                        .thenComparing(candidate -> candidate.place().id()))
                .limit(limit)
                .map(candidate -> proposal(candidate, situation))
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
                Reasons.of(candidate, situation));
    }
}
