package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented places around Palaiseau, written in one line each. */
record Places(
        String name,
        @Nullable Point point,
        @Nullable String hours,
        LocalDate updated,
        Set<String> services,
        Set<String> publics,
        Set<String> special,
        Set<String> fees,
        Set<String> programmes,
        Set<String> access,
        Set<String> support,
        @Nullable String phone) {

    /** A place whose name begins so is a home that helps those who live there. */
    static final String HOSTEL = "Foyer";

    static final Point HOME = new Point(48.7144, 2.2458);
    static final LocalDate RECENT = LocalDate.of(2026, 10, 1);
    private static final double KM_OF_A_DEGREE = 111.2;

    /** A free place this far north of home, whose hours nobody knows. */
    static Places at(String name, double km) {
        Point point = new Point(HOME.latitude() + km / KM_OF_A_DEGREE, HOME.longitude());
        return new Places(
                name,
                point,
                null,
                RECENT,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("Gratuit"),
                Set.of(),
                Set.of(),
                Set.of(),
                "+33160000000");
    }

    Places open(String hours) {
        return new Places(
                name, point, hours, updated, services, publics, special, fees, programmes, access, support, phone);
    }

    Places updatedOn(LocalDate day) {
        return new Places(
                name, point, hours, day, services, publics, special, fees, programmes, access, support, phone);
    }

    Places giving(String... service) {
        return new Places(
                name,
                point,
                hours,
                updated,
                Set.of(service),
                publics,
                special,
                fees,
                programmes,
                access,
                support,
                phone);
    }

    Places forPeople(String people) {
        return new Places(
                name,
                point,
                hours,
                updated,
                services,
                Set.of(people),
                special,
                fees,
                programmes,
                access,
                support,
                phone);
    }

    Places caringFor(String need) {
        return new Places(
                name, point, hours, updated, services, publics, Set.of(need), fees, programmes, access, support, phone);
    }

    Places costing(String fee) {
        return new Places(
                name,
                point,
                hours,
                updated,
                services,
                publics,
                special,
                Set.of(fee),
                programmes,
                access,
                support,
                phone);
    }

    Places of(String programme) {
        return new Places(
                name,
                point,
                hours,
                updated,
                services,
                publics,
                special,
                fees,
                Set.of(programme),
                access,
                support,
                phone);
    }

    Places reached(String way) {
        return new Places(
                name, point, hours, updated, services, publics, special, fees, programmes, Set.of(way), support, phone);
    }

    Places helping(String... way) {
        return new Places(
                name, point, hours, updated, services, publics, special, fees, programmes, access, Set.of(way), phone);
    }

    Places withoutPoint() {
        return new Places(
                name, null, hours, updated, services, publics, special, fees, programmes, access, support, phone);
    }

    Places withoutPhone() {
        return new Places(
                name, point, hours, updated, services, publics, special, fees, programmes, access, support, null);
    }

    Place place() {
        return new Place(
                name,
                "00000000000000",
                name,
                "Palaiseau",
                "91120",
                "91477",
                "1 rue",
                "",
                point,
                name.startsWith(HOSTEL) ? Set.of("RS_FJT") : Set.of(),
                phone,
                List.of(),
                List.of(),
                hours,
                "",
                "",
                "essai",
                Set.of(),
                "",
                updated,
                services,
                publics,
                special,
                fees,
                programmes,
                Set.of(),
                List.of(),
                access,
                support,
                null,
                null);
    }
}
