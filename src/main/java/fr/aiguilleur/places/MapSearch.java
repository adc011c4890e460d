package fr.aiguilleur.places;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.text.Alike;
import fr.aiguilleur.whereabouts.CommuneReader;
import fr.aiguilleur.whereabouts.CommuneReader.Mention;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the map answers: the places around somewhere, or called so, that keep to all that is wished. */
@Component
class MapSearch {

    private static final int FEW = 3;
    private static final double SOMEWHERE_KM = 1.5;

    /** How the words of the first field were taken. */
    public enum Taken {
        NOTHING_SAID,
        POSITION,
        COMMUNE,
        /** A commune spelt otherwise, or named in a sentence. */
        GUESSED,
        NAME_OF_PLACE,
        UNKNOWN
    }

    /**
     * Where somebody looks.
     *
     * @param town empty when it is none
     * @param insee its code
     */
    public record Around(
            Taken taken,
            @Nullable Point from,
            String town,
            @Nullable String insee) {

        /** "de Massy", "d'Orsay". */
        public String ofTown() {
            return PlainWords.of(town);
        }

        private static Around of(Taken taken, Commune commune) {
            return new Around(taken, commune.centre(), commune.name(), commune.insee());
        }

        private static Around nowhere(Taken taken) {
            return new Around(taken, null, "", null);
        }
    }

    /**
     * A place that answers.
     *
     * @param km null when nobody said from where
     * @param approximate only its commune is known
     */
    record Found(Listing listing, @Nullable Double km, boolean approximate) {}

    /** What would be found by giving one wish up. */
    public record Looser(String field, String value, int places, String address) {}

    /**
     * The answer.
     *
     * @param hoursUnknown places left out because nobody knows when they open
     */
    record Answer(Around around, List<Found> found, int hoursUnknown, List<Looser> looser) {}

    private final PlaceSearch search;
    private final Directory directory;
    private final Gazetteer gazetteer;
    private final CommuneReader reader;

    MapSearch(PlaceSearch search, Directory directory, Gazetteer gazetteer) {
        this.search = search;
        this.directory = directory;
        this.gazetteer = gazetteer;
        this.reader = new CommuneReader(gazetteer);
    }

    Answer find(MapForm form, ZonedDateTime now) {
        Around around = around(form);
        List<Found> all = matching(form, around);
        List<Found> found =
                all.stream().filter(one -> opensAsWished(one, form, now)).toList();
        int unknown = form.opening().isEmpty()
                ? 0
                : (int) all.stream().filter(one -> hours(one).isEmpty()).count();
        return new Answer(around, found, unknown, found.size() < FEW ? looser(form, found.size(), now) : List.of());
    }

    private Around around(MapForm form) {
        String words = form.get("q");
        if (form.near().isPresent()) {
            return new Around(Taken.POSITION, form.near().get(), "", null);
        }
        if (words.isEmpty()) {
            return Around.nowhere(Taken.NOTHING_SAID);
        }
        Optional<Commune> named = gazetteer
                .byInsee(words)
                .or(() -> gazetteer.byName(words))
                .or(() -> gazetteer.byPostcode(words).stream().max(Comparator.comparingInt(Commune::population)));
        if (named.isPresent()) {
            return Around.of(Taken.COMMUNE, named.get());
        }
        if (isPlace(words)) {
            return Around.nowhere(Taken.NAME_OF_PLACE);
        }
        return reader.mention(words)
                .map(Mention::commune)
                .map(commune -> Around.of(Taken.GUESSED, commune))
                .orElseGet(() -> Around.nowhere(Taken.UNKNOWN));
    }

    /** Whether some place is called so, whatever else is wished. */
    private boolean isPlace(String words) {
        String comparable = Alike.words(words);
        return !comparable.isEmpty()
                && !search.find(asked(MapForm.of(Map.of()), null, comparable)).isEmpty();
    }

    private List<Found> matching(MapForm form, Around around) {
        Point from = around.from();
        String words = around.taken() == Taken.NAME_OF_PLACE ? Alike.words(form.get("q")) : "";
        List<Listing> listings = search.find(asked(form, from == null ? around.insee() : null, words));
        if (from == null) {
            return listings.stream()
                    .map(listing -> new Found(listing, null, false))
                    .toList();
        }
        List<Found> near = new ArrayList<>();
        for (Listing listing : listings) {
            Point exact = listing.place().point();
            Point there = exact == null ? centre(listing.place()) : exact;
            if (there != null && from.kmTo(there) <= form.km()) {
                near.add(new Found(listing, from.kmTo(there), exact == null));
            }
        }
        near.sort(Comparator.comparingDouble(MapSearch::likely));
        return near;
    }

    /** Somewhere in a commune is not at its centre: who says where they are comes first. */
    private static double likely(Found found) {
        double km = found.km() == null ? 0 : found.km();
        return found.approximate() ? Math.hypot(km, SOMEWHERE_KM) : km;
    }

    private @Nullable Point centre(Place place) {
        return gazetteer.byInsee(place.insee()).map(Commune::centre).orElse(null);
    }

    private static PlaceQuestion asked(MapForm form, @Nullable String commune, String words) {
        return new PlaceQuestion(
                commune,
                null,
                wish(form, "service"),
                wish(form, "public"),
                wish(form, "special"),
                null,
                form.has("free"),
                words,
                1);
    }

    private static @Nullable String wish(MapForm form, String field) {
        return form.has(field) ? form.get(field) : null;
    }

    private Optional<OpeningHours> hours(Found found) {
        return directory.hours(found.listing().place());
    }

    /** Each wish that keeps places out, one at a time, and the next distance that finds more; else all of them. */
    private List<Looser> looser(MapForm form, int found, ZonedDateTime now) {
        List<Looser> looser = new ArrayList<>();
        for (String field : List.of("open", "free", "special", "public", "service")) {
            if (form.has(field)) {
                MapForm without = form.without(field);
                add(looser, field, form.get(field), without, found, now);
            }
        }
        MapForm.DISTANCES.stream()
                .filter(km -> Double.parseDouble(km) > form.km())
                .filter(_ -> around(form).from() != null)
                .map(km -> form.with("km", km))
                .filter(wider -> places(wider, now) > found)
                .findFirst()
                .ifPresent(wider -> add(looser, "km", wider.get("km"), wider, found, now));
        if (found == 0 && looser.isEmpty()) {
            MapForm only = form.onlyWhere();
            add(looser, "all", "", around(form).from() == null ? only : only.with("km", farthest()), 0, now);
        }
        return List.copyOf(looser);
    }

    private static String farthest() {
        return MapForm.DISTANCES.getLast();
    }

    private void add(List<Looser> looser, String field, String value, MapForm form, int found, ZonedDateTime now) {
        int places = places(form, now);
        if (places > found) {
            looser.add(new Looser(field, value, places, form.address()));
        }
    }

    private int places(MapForm form, ZonedDateTime now) {
        return (int) matching(form, around(form)).stream()
                .filter(one -> opensAsWished(one, form, now))
                .count();
    }

    /** Whose hours are unknown is not said to be open. */
    private boolean opensAsWished(Found found, MapForm form, ZonedDateTime now) {
        return form.opening()
                .map(opening ->
                        hours(found).filter(hours -> opening.fits(hours, now)).isPresent())
                .orElse(true);
    }
}
