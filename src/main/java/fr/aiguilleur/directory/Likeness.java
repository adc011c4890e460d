package fr.aiguilleur.directory;

import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.text.Alike;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How alike two descriptions of places of one commune are, each part from 0 to 100.
 *
 * <p>The rule of the national pipeline (anct-cartographie-nationale/mednum-cli, find-duplicates.ts): the mean of name,
 * address and distance, above 83 between two sources and above 90 within one. What we changed is told in
 * docs/decisions/0010.
 */
public record Likeness(int name, int address, int distance, boolean samePhone) {

    private static final int BETWEEN_SOURCES = 83;
    private static final int WITHIN_A_SOURCE = 90;
    private static final int DOUBTFUL = 70;
    private static final double SAME_SPOT_DEGREES = 0.0004;

    /** What is compared of a place, made comparable once. */
    record Traits(
            String source,
            String name,
            String bareName,
            String address,
            @Nullable Point point,
            Set<String> kinds,
            @Nullable String phone) {

        static Traits of(Place place) {
            String name = Alike.words(place.name());
            return new Traits(
                    place.source(),
                    name,
                    Alike.without(name, Alike.words(place.commune())),
                    Alike.address(place.address()),
                    place.point(),
                    place.kinds(),
                    place.phone());
        }

        /** A town hall is not the library beside it; who says nothing of its kind may be any. */
        boolean mayBe(Traits other) {
            return kinds.isEmpty()
                    || other.kinds.isEmpty()
                    || kinds.stream().anyMatch(other.kinds::contains)
                    || (kinds.contains("RFS") && other.kinds.contains("PIMMS"))
                    || (kinds.contains("PIMMS") && other.kinds.contains("RFS"));
        }
    }

    /** Compares two places of one commune. */
    public static Likeness of(Place one, Place other) {
        return of(Traits.of(one), Traits.of(other));
    }

    static Likeness of(Traits one, Traits other) {
        int address = Alike.ratio(one.address, other.address);
        return new Likeness(
                Alike.ratio(one.name, other.name),
                address,
                distance(one.point, other.point, address),
                one.phone != null && one.phone.equals(other.phone));
    }

    public int mean() {
        return (name + address + distance) / 3;
    }

    /** True when two sources, or one source twice, speak of one place. */
    public static boolean samePlace(Place one, Place other) {
        return same(Traits.of(one), Traits.of(other));
    }

    static boolean same(Traits one, Traits other) {
        return one.mayBe(other) && of(one, other).tells(one, other);
    }

    private boolean tells(Traits one, Traits other) {
        if (one.source.equals(other.source)) {
            // A source that gives two names at one address mostly means two services of one building.
            return mean() > WITHIN_A_SOURCE && Alike.ratio(one.bareName, other.bareName) > BETWEEN_SOURCES;
        }
        return mean() > BETWEEN_SOURCES || (samePhone && address > WITHIN_A_SOURCE);
    }

    /** True when a person should look whether it is one place. */
    boolean doubtful() {
        return mean() >= DOUBTFUL;
    }

    /** Without coordinates, a place is as near as its address is alike. */
    private static int distance(@Nullable Point one, @Nullable Point other, int address) {
        if (one == null || other == null) {
            return address;
        }
        double degrees = Math.hypot(one.latitude() - other.latitude(), one.longitude() - other.longitude());
        return degrees < SAME_SPOT_DEGREES ? 100 : (int) (100 / (degrees * 1000 + 1));
    }
}
