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

    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::commune)
            .thenComparing(Entry::name)
            .thenComparing(entry -> entry.listing().place().id());

    /** A place with what is compared of it, worked out once for each state of the directory. */
    private record Entry(Listing listing, String commune, String name, String said) {

        static Entry of(Listing listing) {
            Place place = listing.place();
            String said = place.name() + " " + place.address() + " " + place.commune() + " " + place.postcode() + " "
                    + place.summary();
            return new Entry(listing, Alike.words(place.commune()), Alike.words(place.name()), Alike.words(said));
        }
    }

    /** The places by name, as long as the directory shows these. */
    private record Shelf(List<Listing> listings, List<Entry> entries) {

        static Shelf of(List<Listing> listings) {
            return new Shelf(
                    listings, listings.stream().map(Entry::of).sorted(BY_NAME).toList());
        }
    }

    private final Directory directory;
    private volatile Shelf shelf = new Shelf(List.of(), List.of());

    PlaceSearch(Directory directory) {
        this.directory = directory;
    }

    List<Listing> find(PlaceQuestion question) {
        Point near = question.near();
        Stream<Listing> found =
                entries().stream().filter(entry -> fits(entry, question)).map(Entry::listing);
        return (near == null ? found : found.sorted(byDistance(near))).toList();
    }

    private List<Entry> entries() {
        List<Listing> listings = directory.listings();
        Shelf known = shelf;
        if (known.listings() != listings) {
            known = Shelf.of(listings);
            shelf = known;
        }
        return known.entries();
    }

    private boolean fits(Entry entry, PlaceQuestion question) {
        Place place = entry.listing().place();
        return inCommune(entry, question.commune())
                && has(place.services(), question.service())
                && (place.publics().isEmpty() || has(place.publics(), question.people()))
                && has(place.special(), question.special())
                && (!question.free() || place.free())
                && open(place, question.openAt())
                && speaksOf(entry, question.words());
    }

    private static boolean inCommune(Entry entry, @Nullable String commune) {
        return commune == null
                || entry.listing().place().insee().equals(commune)
                || entry.commune().equals(commune);
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

    private static boolean speaksOf(Entry entry, String words) {
        return words.isEmpty() || Stream.of(words.split(" ")).allMatch(entry.said()::contains);
    }

    private static Comparator<Listing> byDistance(Point near) {
        return Comparator.comparingDouble(listing -> {
            Point point = listing.place().point();
            return point == null ? Double.MAX_VALUE : near.kmTo(point);
        });
    }
}
