package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import fr.aiguilleur.ranking.Shortlist.Weighed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one who helps at a distance beside the places nearby: two to go to, one to call. */
final class Remote {

    private static final int AMONG = 3;
    /** Who helps at a distance still helps the people of their own part of the country. */
    private static final double FARTHEST_KM = 60;

    /** Nobody lends or sells a computer at a distance. */
    private static final Set<String> ONLY_THERE =
            Set.of("Accès internet et matériel informatique", "Acquisition de matériel informatique à prix solidaire");

    private Remote() {}

    static List<Candidate> among(
            List<Candidate> near, List<Spot> remote, Situation situation, int limit, LocalDate day) {
        boolean one = near.stream()
                .limit(AMONG)
                .anyMatch(candidate -> candidate.spot().remote());
        if (limit < AMONG || one || !welcome(situation)) {
            return near;
        }
        Optional<Candidate> best = remote.stream()
                .map(spot -> Candidate.of(spot, situation.from()))
                .filter(candidate -> fits(candidate, situation))
                .map(candidate ->
                        new Weighed(candidate, Worth.of(candidate, situation).total()))
                .min(Weighed.best(day))
                .map(Weighed::candidate);
        if (best.isEmpty()) {
            return near;
        }
        List<Candidate> mixed = new ArrayList<>(near);
        mixed.add(Math.min(AMONG - 1, near.size()), best.get());
        return List.copyOf(mixed.subList(0, Math.min(limit, mixed.size())));
    }

    /** Help for one person alone may come from afar; a workshop and a computer to use may not. */
    private static boolean welcome(Situation situation) {
        boolean alone = situation.mode() == null || situation.mode().equals("Accompagnement individuel");
        return alone && situation.service() != null && !ONLY_THERE.contains(situation.service());
    }

    private static boolean fits(Candidate candidate, Situation situation) {
        Place place = candidate.place();
        return Filters.maySign(place, situation)
                && within(candidate.km())
                && place.services().contains(situation.service())
                && (!situation.freeOnly() || place.free())
                && (situation.programme() == null || place.programmes().contains(situation.programme()))
                && Rule.HOME.keptBy(candidate, situation);
    }

    private static boolean within(@Nullable Double km) {
        return km == null || km <= FARTHEST_KM;
    }
}
