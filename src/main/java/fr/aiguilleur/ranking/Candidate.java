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
 * @param approximate true when the distance is that of the commune's centre
 * @param hours when its hours are known and understood
 */
record Candidate(Place place, @Nullable Double km, boolean approximate, Optional<OpeningHours> hours) {

    static Candidate of(Spot spot, @Nullable Point from) {
        Point point = spot.point();
        Double km = from == null || point == null ? null : Double.valueOf(from.kmTo(point));
        return new Candidate(spot.place(), km, spot.approximate(), spot.hours());
    }
}
