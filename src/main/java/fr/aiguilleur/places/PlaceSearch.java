package fr.aiguilleur.places;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.text.Alike;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places that answer a question: the nearest first, else by commune and name. */
@Component
class PlaceSearch {

    private static final Comparator<Listing> BY_NAME = Comparator.comparing(
                    (Listing listing) -> Alike.words(listing.place().commune()))
            .thenComparing(listing -> Alike.words(listing.place().name()))
            .thenComparing(listing -> listing.place().id());

    private final Directory directory;

    PlaceSearch(Directory directory) {
        this.directory = directory;
    }

    List<Listing> find(PlaceQuestion question) {
        Point near = question.near();
        return directory.listings().stream()
                .filter(listing -> fits(listing.place(), question))
                .sorted(near == null ? BY_NAME : byDistance(near).thenComparing(BY_NAME))
                .toList();
    }

    private boolean fits(Place place, PlaceQuestion question) {
        return inCommune(place, question.commune())
                && has(place.services(), question.service())
                && (place.publics().isEmpty() || has(place.publics(), question.people()))
                && has(place.special(), question.special())
                && (!question.free() || place.free())
                && open(place, question.openAt())
                && speaksOf(place, question.words());
    }

    private static boolean inCommune(Place place, @Nullable String commune) {
        return commune == null
                || place.insee().equals(commune)
                || Alike.words(place.commune()).equals(commune);
    }

    /** A place that names no public is for all. */
    private static boolean has(Set<String> words, @Nullable String wanted) {
        return wanted == null || words.contains(wanted);
    }

    /** Whose hours are unknown is not said to be open. */
    private boolean open(Place place, @Nullable ZonedDateTime at) {
        return at == null
                || directory.hours(place).filter(hours -> hours.openAt(at)).isPresent();
    }

    private static boolean speaksOf(Place place, String words) {
        if (words.isEmpty()) {
            return true;
        }
        String said = Alike.words(place.name() + " " + place.address() + " " + place.commune() + " " + place.postcode()
                + " " + place.summary());
        return Stream.of(words.split(" ")).allMatch(said::contains);
    }

    private static Comparator<Listing> byDistance(Point near) {
        return Comparator.comparingDouble(listing -> {
            Point point = listing.place().point();
            return point == null ? Double.MAX_VALUE : near.kmTo(point);
        });
    }
}
