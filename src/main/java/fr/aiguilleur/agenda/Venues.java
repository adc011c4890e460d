package fr.aiguilleur.agenda;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ties events to places of the directory, or at least to a commune. */
final class Venues {

    static final String PLACE = "X-AIGUILLEUR-LIEU";
    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{5}\\b");
    private static final int LONGEST = 300;

    private final Directory directory;
    private final Gazetteer gazetteer;

    Venues(Directory directory, Gazetteer gazetteer) {
        this.directory = directory;
        this.gazetteer = gazetteer;
    }

    /** @param doubts told the property and what is wrong with it */
    Venue of(EventText event, BiConsumer<String, String> doubts) {
        String id = event.text(PLACE);
        Optional<Place> tied = directory.find(id);
        if (!id.isEmpty() && tied.isEmpty()) {
            doubts.accept(PLACE, "aucun lieu de l'annuaire ne porte cet identifiant");
        }
        String location = event.text("LOCATION").replaceAll("\\s*\\R\\s*", ", ");
        String written = location.substring(0, Math.min(LONGEST, location.length()));
        Optional<Commune> commune = commune(written);
        Optional<Place> place = tied.or(() -> commune.flatMap(known -> named(written, known)));
        return place.map(this::at).orElseGet(() -> elsewhere(written, commune.orElse(null), point(event, doubts)));
    }

    private Venue at(Place place) {
        Point centre = gazetteer.byInsee(place.insee()).map(Commune::centre).orElse(null);
        return new Venue(
                place.id(),
                place.name(),
                place.address() + ", " + place.postcode() + " " + place.commune(),
                place.commune(),
                place.insee(),
                place.point() == null ? centre : place.point(),
                place.point() == null);
    }

    private static Venue elsewhere(String written, @Nullable Commune commune, @Nullable Point point) {
        return new Venue(
                null,
                "",
                written,
                commune == null ? null : commune.name(),
                commune == null ? null : commune.insee(),
                point == null && commune != null ? commune.centre() : point,
                point == null);
    }

    /** By its postcode, and by the name among those that share it; without a postcode by a part that is a name. */
    private Optional<Commune> commune(String location) {
        List<String> parts = Arrays.stream(location.split("[,;()]|\\s[-–]\\s"))
                .map(part -> POSTCODE.matcher(part).replaceAll("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        Matcher postcode = POSTCODE.matcher(location);
        if (postcode.find()) {
            List<Commune> sharing = gazetteer.byPostcode(postcode.group());
            return sharing.stream()
                    .filter(commune -> contains(location, commune.name()))
                    .findFirst()
                    .or(() -> sharing.stream().findFirst());
        }
        return parts.reversed().stream()
                .flatMap(part -> gazetteer.byName(part).stream())
                .findFirst();
    }

    private Optional<Place> named(String location, Commune commune) {
        return directory.all().stream()
                .filter(place -> place.insee().equals(commune.insee()) && contains(location, place.name()))
                .findFirst();
    }

    private static boolean contains(String text, String name) {
        return words(text).contains(words(name));
    }

    private static String words(String text) {
        return " " + PlainText.fold(text).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }

    private static @Nullable Point point(EventText event, BiConsumer<String, String> doubts) {
        String geo = event.first("GEO").map(EventText.Property::raw).orElse("").strip();
        if (geo.isEmpty()) {
            return null;
        }
        try {
            String[] degrees = geo.split(";");
            Point point = new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
            if (Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180) {
                return point;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // told below, with the coordinates that are out of range
        }
        doubts.accept("GEO", "on attend latitude;longitude en degrés");
        return null;
    }
}
