package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.hours.OpeningHours;
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
 * @param distance full at the door, half at four kilometres, sooner on foot or for who walks with difficulty
 * @param opening full when it is open, less the later it opens
 * @param people it is there for people like this one
 * @param wish it is of the programme or works in the way asked for, and costs nothing
 * @param facts what is written of it is recent and complete
 */
record Worth(double service, double distance, double opening, double people, double wish, double facts) {

    private static final double SERVICE = 30;
    /** Where nobody names the service, a digital adviser is the one to ask what concerns using things. */
    private static final double ADVISER = 8;

    private static final String ADVISERS = "Conseillers numériques";
    private static final Set<String> NOT_FOR_ADVISERS = Set.of(
            "Aide aux démarches administratives",
            "Accès internet et matériel informatique",
            "Acquisition de matériel informatique à prix solidaire");
    private static final double DISTANCE = 50;
    /** What is not known is worth less than a place nearby and more than one far away. */
    private static final double UNKNOWN_DISTANCE = 10;
    /** A place may be this far from the centre of its commune. */
    private static final double VAGUE_KM = 1;

    private static final double OPEN = 12;
    /** Open when the person can come: who works in the week is not sent to a closed door nearer by. */
    private static final double OPEN_THEN = 30;

    /** Open that day, though not at that time: not much better than unknown hours. */
    private static final double OPEN_THAT_DAY = 6;

    private static final double OPENS_TODAY = 10;
    private static final double OPENS_TOMORROW = 8;
    private static final double OPENS_LATER = 5;
    private static final double UNKNOWN_HOURS = 4;
    private static final double PEOPLE = 10;
    private static final double NOT_FOR_THEM = -15;
    /** Most places do not write what care they can give, so it weighs much and forbids nothing. */
    private static final double CARE = 25;

    private static final double WISH = 25;
    /** A group or somebody for them alone: a wish, for which one does not cross half the county. */
    private static final double MODE = 16;

    private static final double WALK_IN = 10;
    /** Who welcomes for the State does much with people; in their name, only who holds the mandate. */
    private static final double MANDATE = 10;

    /** What costs nothing suits everybody; what costs may be too much. */
    private static final double FREE = 4;

    private static final double PAYING = -4;
    private static final String PAID = "Payant";

    private static final double FRESH = 8;
    private static final double STALE_MONTHS = 24;
    private static final double FACT = 1;
    private static final int FACTS = 4;

    static Worth of(Candidate candidate, Situation situation) {
        Worth worth = unopened(candidate, situation);
        double opening = opening(candidate, situation);
        return new Worth(worth.service, worth.distance, opening, worth.people, worth.wish, worth.facts);
    }

    /** The same before it is looked up when it opens. */
    static Worth unopened(Candidate candidate, Situation situation) {
        Place place = candidate.place();
        return new Worth(
                service(place, situation.service()),
                distance(candidate, situation),
                0,
                people(place.publics(), situation.publics()) + special(place.special(), situation.special()),
                wishes(place, situation),
                fresh(place, situation.at()) + complete(place));
    }

    static double opening(Candidate candidate, Situation situation) {
        ZonedDateTime wished = situation.wished();
        return wished == null ? opening(candidate.hours(), situation.at()) : openingThen(candidate.hours(), wished);
    }

    /** The most that this place can be worth, before it is looked up when it opens. */
    static double most(Candidate candidate, Situation situation) {
        double opening = candidate.hours().isEmpty() ? UNKNOWN_HOURS : mostOfOpening(situation);
        return unopened(candidate, situation).total() + opening;
    }

    /** The most that any place further than this can be worth. */
    static double mostBeyond(double km, Situation situation) {
        int wishes = (situation.programme() == null ? 0 : 1) + (situation.mode() == null ? 0 : 1);
        int people = situation.publics().isEmpty() ? 0 : 1;
        return SERVICE
                + atDistance(km, situation)
                + mostOfOpening(situation)
                + PEOPLE * people
                + CARE * situation.special().size()
                + WISH * wishes
                + FREE
                + (situation.walkIn() ? WALK_IN : 0)
                + (situation.onBehalf() ? MANDATE : 0)
                + FRESH
                + FACT * FACTS;
    }

    /** The most that opening hours may be worth. */
    static double mostOfOpening(Situation situation) {
        return situation.wished() == null ? OPEN : OPEN_THEN;
    }

    double total() {
        return service + distance + opening + people + wish + facts;
    }

    private static double service(Place place, @Nullable String wanted) {
        if (wanted == null || place.services().contains(wanted)) {
            return SERVICE;
        }
        return place.programmes().contains(ADVISERS) && !NOT_FOR_ADVISERS.contains(wanted) ? ADVISER : 0;
    }

    private static double distance(Candidate candidate, Situation situation) {
        if (candidate.km() == null) {
            return situation.from() == null ? 0 : UNKNOWN_DISTANCE;
        }
        return atDistance(candidate.km() + (candidate.approximate() ? VAGUE_KM : 0), situation);
    }

    private static double atDistance(double km, Situation situation) {
        double half = situation.halfKm();
        return DISTANCE * half / (half + km);
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
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), next.get().toLocalDate());
        return days == 0 ? OPENS_TODAY : days == 1 ? OPENS_TOMORROW : OPENS_LATER;
    }

    /** A place for young people only is a poor idea for somebody else; one that names nobody is for all. */
    private static double people(Set<String> theirs, Set<String> wanted) {
        if (theirs.isEmpty()) {
            return 0;
        }
        return Collections.disjoint(theirs, wanted) ? NOT_FOR_THEM : PEOPLE;
    }

    private static double special(Set<String> theirs, Set<String> wanted) {
        double care = 0;
        for (String need : wanted) {
            care += theirs.contains(need) ? CARE : 0;
        }
        return care;
    }

    private static double wishes(Place place, Situation situation) {
        return price(place)
                + wished(place.programmes(), situation.programme(), WISH)
                + wished(place.support(), situation.mode(), Filters.afar(situation) ? WISH : MODE)
                + wished(place.access(), situation.walkIn() ? Rule.WALK : null, WALK_IN)
                + wished(place.programmes(), situation.onBehalf() ? Filters.AIDANTS_CONNECT : null, MANDATE);
    }

    private static double price(Place place) {
        return place.free() ? FREE : place.fees().contains(PAID) ? PAYING : 0;
    }

    private static double wished(Set<String> theirs, @Nullable String wanted, double points) {
        return wanted != null && theirs.contains(wanted) ? points : 0;
    }

    private static double fresh(Place place, ZonedDateTime at) {
        long months = ChronoUnit.MONTHS.between(place.updated(), at.toLocalDate());
        return FRESH * Math.clamp(1 - months / STALE_MONTHS, 0, 1);
    }

    private static double complete(Place place) {
        return (place.phone() == null ? 0 : FACT)
                + (place.fees().isEmpty() ? 0 : FACT)
                + (place.access().isEmpty() ? 0 : FACT)
                + (place.support().isEmpty() ? 0 : FACT);
    }
}
