package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places by where they are: those around a person are found without looking at all of them. */
final class Neighbourhood {

    private static final double CELL = 0.015; // degrees
    private static final double KM_OF_A_DEGREE = 111.2; // of latitude; of longitude it shrinks with the cosine

    private final List<Place> places;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Spot> nowhere = new ArrayList<>();
    private final List<Spot> remote = new ArrayList<>();
    private final Map<Cell, List<Spot>> cells = new HashMap<>();

    /**
     * A place and where it is.
     *
     * @param point null when not even its commune is known
     * @param approximate true when it is the centre of the commune
     * @param hours when its hours are known and understood
     * @param remote it helps at a distance
     * @param receives one may go there
     * @param home it helps those who live there
     */
    record Spot(
            Place place,
            @Nullable Point point,
            boolean approximate,
            Optional<OpeningHours> hours,
            boolean remote,
            boolean receives,
            boolean home) {

        private static Spot of(Place place, Directory directory, Gazetteer gazetteer) {
            Point own = place.point();
            Point point = own == null ? centre(place, gazetteer) : own;
            return new Spot(
                    place,
                    point,
                    own == null,
                    directory.hours(place),
                    Filters.remote(place),
                    Filters.receives(place),
                    Rule.home(place));
        }

        private static @Nullable Point centre(Place place, Gazetteer gazetteer) {
            return gazetteer
                    .byInsee(place.insee())
                    .or(() -> gazetteer.byName(place.commune()))
                    .map(Commune::centre)
                    .orElse(null);
        }
    }

    private record Cell(int south, int west) {

        static Cell of(double latitude, double longitude) {
            return new Cell((int) Math.floor(latitude / CELL), (int) Math.floor(longitude / CELL));
        }
    }

    Neighbourhood(Directory directory, Gazetteer gazetteer) {
        places = directory.all();
        for (Place place : places) {
            Spot spot = Spot.of(place, directory, gazetteer);
            Point point = spot.point();
            spots.add(spot);
            if (spot.remote()) {
                remote.add(spot);
            }
            (point == null
                            ? nowhere
                            : cells.computeIfAbsent(
                                    Cell.of(point.latitude(), point.longitude()), added -> new ArrayList<>()))
                    .add(spot);
        }
    }

    boolean isOf(List<Place> others) {
        return places == others;
    }

    List<Spot> all() {
        return spots;
    }

    /** Those who help at a distance. */
    List<Spot> remote() {
        return remote;
    }

    /** All that come into question within this distance, and those who help from afar if that is asked for. */
    List<Spot> of(Situation situation, double km) {
        Point from = situation.from();
        if (situation.travel() == Travel.FROM_HOME) {
            return remote;
        }
        if (from == null) {
            return spots;
        }
        List<Spot> around = around(from, km);
        return Filters.afar(situation)
                ? Stream.concat(around.stream().filter(spot -> !spot.remote()), remote.stream())
                        .toList()
                : around;
    }

    /** All places no further than this, some that are, and those of which one does not know. */
    List<Spot> around(Point from, double km) {
        double north = km / KM_OF_A_DEGREE;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(from.latitude())));
        Cell first = Cell.of(from.latitude() - north, from.longitude() - east);
        Cell last = Cell.of(from.latitude() + north, from.longitude() + east);
        List<Spot> found = new ArrayList<>(nowhere);
        for (int south = first.south(); south <= last.south(); south++) {
            for (int west = first.west(); west <= last.west(); west++) {
                found.addAll(cells.getOrDefault(new Cell(south, west), List.of()));
            }
        }
        return found;
    }
}
