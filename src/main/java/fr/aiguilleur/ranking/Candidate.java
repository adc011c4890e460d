package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place seen from where the person is.
 *
 * @param km null when the place or the person has no point
 */
record Candidate(Spot spot, @Nullable Double km) {

    static Candidate of(Spot spot, @Nullable Point from) {
        Point point = spot.point();
        return new Candidate(spot, from == null || point == null ? null : Double.valueOf(from.kmTo(point)));
    }

    Place place() {
        return spot.place();
    }

    /** True when the distance is that of the commune's centre. */
    boolean approximate() {
        return spot.approximate();
    }

    /** When its hours are known and understood. */
    Optional<OpeningHours> hours() {
        return spot.hours();
    }
}
