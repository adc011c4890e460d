package fr.aiguilleur.referral;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
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

    static Candidate of(Place place, @Nullable Point from, Gazetteer gazetteer, Optional<OpeningHours> hours) {
        Point own = place.point();
        Point point = own == null ? centre(place, gazetteer) : own;
        Double km = from == null || point == null ? null : Double.valueOf(from.kmTo(point));
        return new Candidate(place, km, own == null, hours);
    }

    private static @Nullable Point centre(Place place, Gazetteer gazetteer) {
        return gazetteer
                .byInsee(place.insee())
                .or(() -> gazetteer.byName(place.commune()))
                .map(Commune::centre)
                .orElse(null);
    }
}
