package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a place must never break, however well it fits otherwise. */
final class Filters {

    /** Nobody in difficulty goes further for help. */
    static final double FARTHEST_KM = 25;

    private static final String REMOTE = "À distance";
    private static final String NO_VISITORS = "Ce lieu n'accueille pas de public";

    /** Codes of homes, hostels and shelters: most help only who lives there, so they come when nothing else does. */
    private static final Set<String> HOUSING = Set.of("CADA", "CHRS", "CHU", "CPH", "HUDA", "PENSION", "RS_FJT");

    private Filters() {}

    /** The places that may be proposed; those that do not list the service only when there are no others. */
    static List<Candidate> keep(List<Candidate> candidates, Situation situation) {
        List<Candidate> allowed = candidates.stream()
                .filter(candidate -> near(candidate.km()) || helpsFromAfar(candidate.place(), situation))
                .filter(candidate -> reachable(candidate.place(), situation))
                .filter(candidate -> !situation.freeOnly() || candidate.place().free())
                .toList();
        List<Candidate> openToAll = allowed.stream()
                .filter(candidate -> Collections.disjoint(candidate.place().kinds(), HOUSING))
                .toList();
        List<Candidate> visitable = openToAll.isEmpty() ? allowed : openToAll;
        List<Candidate> fitting = visitable.stream()
                .filter(candidate -> mayServe(candidate.place(), situation.service()))
                .toList();
        return fitting.isEmpty() ? visitable : fitting;
    }

    /** True of a place that is not only proposed because there was no better kind of place. */
    static boolean fits(Place place, Situation situation) {
        return Collections.disjoint(place.kinds(), HOUSING) && mayServe(place, situation.service());
    }

    private static boolean near(@Nullable Double km) {
        return km == null || km <= FARTHEST_KM;
    }

    /** True when help from far away is asked for too. */
    static boolean afar(Situation situation) {
        return REMOTE.equals(situation.mode());
    }

    private static boolean helpsFromAfar(Place place, Situation situation) {
        return afar(situation) && place.support().contains(REMOTE);
    }

    private static boolean reachable(Place place, Situation situation) {
        boolean onlyRemote = place.support().contains(REMOTE) && place.support().size() == 1;
        return helpsFromAfar(place, situation)
                || (!onlyRemote && !place.access().contains(NO_VISITORS));
    }

    /** A place that lists no service at all may have it. */
    private static boolean mayServe(Place place, @Nullable String service) {
        return service == null || place.services().isEmpty() || place.services().contains(service);
    }
}
