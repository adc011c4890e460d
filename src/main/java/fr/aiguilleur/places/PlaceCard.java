package fr.aiguilleur.places;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.places.MapSearch.Found;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place as the list shows it.
 *
 * @param number in the list and on the map
 * @param distance empty when nobody said from where
 * @param doubt what to check before going; empty when nothing
 * @param services the first that it names
 * @param moreServices how many it names beside them
 * @param phoneInFrench as one dials it
 * @param workshop the next one held there
 */
public record PlaceCard(
        int number,
        String id,
        String name,
        String commune,
        String address,
        String distance,
        String hours,
        boolean open,
        String fee,
        boolean free,
        String doubt,
        String summary,
        List<String> services,
        int moreServices,
        @Nullable String phone,
        String phoneInFrench,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Workshop workshop) {

    private static final int SERVICES = 3;

    static PlaceCard of(
            int number, Found found, Optional<OpeningHours> hours, @Nullable Workshop workshop, ZonedDateTime now) {
        Place place = found.listing().place();
        Point point = place.point();
        List<String> services = PlainWords.say(place.services(), PlainWords.SERVICES);
        return new PlaceCard(
                number,
                place.id(),
                place.name(),
                place.commune(),
                address(place),
                distance(found.km(), found.approximate()),
                hours.map(known -> capital(known.inFrench(now))).orElse(""),
                hours.filter(known -> known.openAt(now)).isPresent(),
                String.join(", ", PlainWords.say(place.fees(), PlainWords.FEES)),
                place.free(),
                doubt(place, hours.isPresent(), now),
                place.summary(),
                services.stream().limit(SERVICES).toList(),
                Math.max(0, services.size() - SERVICES),
                place.phone(),
                phone(place),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                workshop);
    }

    static String address(Place place) {
        String town = (place.postcode() + " " + place.commune()).strip();
        return place.address().isBlank() ? town : place.address() + ", " + town;
    }

    static String phone(Place place) {
        return place.phone() == null ? "" : Phones.spoken(place.phone());
    }

    static String doubt(Place place, boolean hoursKnown, ZonedDateTime now) {
        String first = place.phone() == null ? "vérifiez avant d'y aller" : "appelez avant d'y aller";
        if (!hoursKnown) {
            return "Horaires non connus : " + first;
        }
        return place.toVerify(now.toLocalDate()) ? "À vérifier : " + first : "";
    }

    /** "à 900 m", "à 1,2 km", "à environ 3 km" when only the commune is known. */
    static String distance(@Nullable Double km, boolean approximate) {
        if (km == null) {
            return "";
        }
        if (approximate) {
            return km < 1 ? "dans la ville" : "à environ " + Math.round(km) + " km";
        }
        if (km < 0.95) {
            return "à " + Math.max(50, Math.round(km * 20) * 50) + " m";
        }
        return km < 10
                ? "à " + String.format(Locale.FRENCH, "%.1f", km).replace(",0", "") + " km"
                : "à " + Math.round(km) + " km";
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
