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

    /** All cells between two corners. */
    private record Box(Cell first, Cell last) {

        static final Box NOTHING = new Box(new Cell(0, 0), new Cell(-1, -1));

        static Box around(Point from, double km) {
            double north = km / KM_OF_A_DEGREE;
            double east = north / Math.max(0.1, Math.cos(Math.toRadians(from.latitude())));
            return new Box(
                    Cell.of(from.latitude() - north, from.longitude() - east),
                    Cell.of(from.latitude() + north, from.longitude() + east));
        }

        boolean holds(Cell cell) {
            return cell.south() >= first.south()
                    && cell.south() <= last.south()
                    && cell.west() >= first.west()
                    && cell.west() <= last.west();
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

    /** Those that come into question wherever they are: who helps from afar if asked for, and all if one knows nothing. */
    List<Spot> anywhere(Situation situation) {
        if (situation.travel() == Travel.FROM_HOME) {
            return remote;
        }
        if (situation.from() == null) {
            return spots;
        }
        return Filters.afar(situation)
                ? Stream.concat(nowhere.stream().filter(spot -> !spot.remote()), remote.stream())
                        .toList()
                : nowhere;
    }

    /** All places further than the first distance and no further than the second, some that are. */
    List<Spot> ring(Situation situation, double beyond, double km) {
        Point from = situation.from();
        if (from == null || situation.travel() == Travel.FROM_HOME) {
            return List.of();
        }
        Box inner = beyond == 0 ? Box.NOTHING : Box.around(from, beyond);
        Box outer = Box.around(from, km);
        List<Spot> ring = new ArrayList<>();
        for (int south = outer.first().south(); south <= outer.last().south(); south++) {
            for (int west = outer.first().west(); west <= outer.last().west(); west++) {
                Cell cell = new Cell(south, west);
                if (!inner.holds(cell)) {
                    ring.addAll(cells.getOrDefault(cell, List.of()));
                }
            }
        }
        if (Filters.afar(situation)) {
            ring.removeIf(Spot::remote);
        }
        return ring;
    }
}
