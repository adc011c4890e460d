package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.hours.OpeningHours;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a place is worth to the person, in points that can be read one by one.
 *
 * @param service it says that it gives the service asked for
 * @param distance full at the door, half at four kilometres
 * @param opening full when it is open, less the later it opens
 * @param people it is there for people like this one
 * @param wish it is of the programme or works in the way asked for
 * @param fresh its facts are recent
 */
record Worth(double service, double distance, double opening, double people, double wish, double fresh) {

    private static final double SERVICE = 30;
    private static final double DISTANCE = 50;
    private static final double HALF_KM = 4;
    /** What is not known is worth less than a place nearby and more than one far away. */
    private static final double UNKNOWN_DISTANCE = 10;

    private static final double OPEN = 12;
    /** Open when the person can come: who works in the week is not sent to a closed door nearer by. */
    private static final double OPEN_THEN = 30;

    private static final double OPEN_THAT_DAY = 12;

    private static final double OPENS_TODAY = 10;
    private static final double OPENS_TOMORROW = 8;
    private static final double OPENS_LATER = 5;
    private static final double UNKNOWN_HOURS = 4;
    private static final double PEOPLE = 10;
    private static final double NOT_FOR_THEM = -15;
    private static final double WISH = 25;
    private static final double FRESH = 8;
    private static final double STALE_MONTHS = 24;

    static Worth of(Candidate candidate, Situation situation) {
        Worth worth = unopened(candidate, situation);
        ZonedDateTime wished = situation.wished();
        double opening =
                wished == null ? opening(candidate.hours(), situation.at()) : openingThen(candidate.hours(), wished);
        return new Worth(worth.service, worth.distance, opening, worth.people, worth.wish, worth.fresh);
    }

    /** The same before it is looked up when it opens. */
    static Worth unopened(Candidate candidate, Situation situation) {
        Place place = candidate.place();
        boolean serves = situation.service() == null || place.services().contains(situation.service());
        return new Worth(
                serves ? SERVICE : 0,
                distance(candidate.km(), situation),
                0,
                people(place.publics(), situation.publics()) + special(place.special(), situation.special()),
                wished(place.programmes(), situation.programme()) + wished(place.support(), situation.mode()),
                fresh(place, situation.at()));
    }

    /** The most that any place further than this can be worth. */
    static double mostBeyond(double km, Situation situation) {
        int wishes = (situation.programme() == null ? 0 : 1) + (situation.mode() == null ? 0 : 1);
        int people =
                (situation.publics().isEmpty() ? 0 : 1) + situation.special().size();
        return SERVICE
                + DISTANCE * HALF_KM / (HALF_KM + km)
                + mostOfOpening(situation)
                + PEOPLE * people
                + WISH * wishes
                + FRESH;
    }

    /** The most that opening hours may be worth. */
    static double mostOfOpening(Situation situation) {
        return situation.wished() == null ? OPEN : OPEN_THEN;
    }

    double total() {
        return service + distance + opening + people + wish + fresh;
    }

    private static double distance(@Nullable Double km, Situation situation) {
        if (km == null) {
            return situation.from() == null ? 0 : UNKNOWN_DISTANCE;
        }
        return DISTANCE * HALF_KM / (HALF_KM + km);
    }

    private static double openingThen(Optional<OpeningHours> hours, ZonedDateTime wished) {
        if (hours.isEmpty()) {
            return UNKNOWN_HOURS;
        }
        boolean open = hours.get().openAt(wished);
        return open ? OPEN_THEN : hours.get().openOn(wished.toLocalDate()) ? OPEN_THAT_DAY : 0;
    }

    private static double opening(Optional<OpeningHours> hours, ZonedDateTime at) {
        if (hours.isEmpty()) {
            return UNKNOWN_HOURS;
        }
        if (hours.get().openAt(at)) {
            return OPEN;
        }
        Optional<ZonedDateTime> next = hours.get().nextOpening(at);
        if (next.isEmpty()) {
            return 0;
        }
        if (next.get().toLocalDate().equals(at.toLocalDate())) {
            return OPENS_TODAY;
        }
        return Duration.between(at, next.get()).toHours() <= 24 ? OPENS_TOMORROW : OPENS_LATER;
    }

    /** A place for young people only is a poor idea for somebody else; one that names nobody is for all. */
    private static double people(Set<String> theirs, Set<String> wanted) {
        if (theirs.isEmpty()) {
            return 0;
        }
        return Collections.disjoint(theirs, wanted) ? NOT_FOR_THEM : PEOPLE;
    }

    private static double special(Set<String> theirs, Set<String> wanted) {
        return PEOPLE * wanted.stream().filter(theirs::contains).count();
    }

    private static double wished(Set<String> theirs, @Nullable String wanted) {
        return wanted != null && theirs.contains(wanted) ? WISH : 0;
    }

    private static double fresh(Place place, ZonedDateTime at) {
        long months = ChronoUnit.MONTHS.between(place.updated(), at.toLocalDate());
        return FRESH * Math.clamp(1 - months / STALE_MONTHS, 0, 1);
    }
}
