package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a place must never break, however well it fits otherwise; {@link Rule} holds what may be given up. */
final class Filters {

    /** Nobody in difficulty goes further for help. */
    static final double FARTHEST_KM = 25;

    static final String AIDANTS_CONNECT = "Aidants Connect";
    static final String REMOTE = "À distance";
    private static final String NO_VISITORS = "Ce lieu n'accueille pas de public";

    /** Only who is paid and trained for it may do a procedure in somebody's stead; never a volunteer. */
    private static final Set<String> HABILITATED = Set.of(AIDANTS_CONNECT, "France Services");

    private Filters() {}

    static boolean allow(Candidate candidate, Situation situation) {
        return maySign(candidate.place(), situation)
                && (helpsFromAfar(candidate, situation)
                        || situation.travel() != Travel.FROM_HOME
                                && candidate.spot().receives()
                                && near(candidate.km()));
    }

    static boolean maySign(Place place, Situation situation) {
        return !situation.onBehalf() || !Collections.disjoint(place.programmes(), HABILITATED);
    }

    /** True when help from far away is asked for too. */
    static boolean afar(Situation situation) {
        return REMOTE.equals(situation.mode()) || situation.travel() == Travel.FROM_HOME;
    }

    static boolean remote(Place place) {
        return place.support().contains(REMOTE);
    }

    static boolean helpsFromAfar(Candidate candidate, Situation situation) {
        return candidate.spot().remote() && afar(situation);
    }

    /** True of a place that one may go to. */
    static boolean receives(Place place) {
        boolean onlyRemote = remote(place) && place.support().size() == 1;
        return !onlyRemote && !place.access().contains(NO_VISITORS);
    }

    private static boolean near(@Nullable Double km) {
        return km == null || km <= FARTHEST_KM;
    }
}
