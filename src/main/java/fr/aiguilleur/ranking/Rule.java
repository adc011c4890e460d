package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a place must keep as long as any place does; given up in this order, and never without saying so. */
enum Rule {
    /** Closed the whole day on which the person can come; of unknown hours nobody knows. */
    MOMENT,
    WALK_IN,
    REACH,
    FREE_UNSAID,
    SERVICE,
    /** A home helps those who live there. */
    HOME,
    FREE;

    static final String WALK = "Se présenter";
    private static final Rule[] ALL = values();

    /** Codes of homes, hostels and shelters. */
    private static final Set<String> HOMES = Set.of("CADA", "CHRS", "CHU", "CPH", "HUDA", "PENSION", "RS_FJT");

    boolean keptBy(Candidate candidate, Situation situation) {
        Place place = candidate.place();
        return switch (this) {
            case MOMENT ->
                situation.wished() == null
                        || candidate.hours().isEmpty()
                        || candidate.hours().get().openOn(situation.wished().toLocalDate());
            case WALK_IN ->
                !situation.walkIn()
                        || place.access().isEmpty()
                        || place.access().contains(WALK);
            case REACH ->
                Filters.helpsFromAfar(candidate, situation)
                        || (candidate.km() == null
                                ? situation.from() == null || situation.travel() == Travel.ANYHOW
                                : candidate.km() <= situation.travel().farthestKm());
            case HOME -> !candidate.spot().home();
            case FREE_UNSAID ->
                !situation.freeOnly() || place.free() || !place.fees().isEmpty();
            case SERVICE ->
                situation.service() == null
                        || place.services().isEmpty()
                        || place.services().contains(situation.service());
            case FREE -> !situation.freeOnly() || place.free() || place.fees().isEmpty();
        };
    }

    static boolean home(Place place) {
        return !Collections.disjoint(place.kinds(), HOMES);
    }

    /** What it says of the places proposed that this rule was given up. */
    private String givenUp(Situation situation) {
        String within = situation.from() == null ? "" : " à moins de " + Math.round(Filters.FARTHEST_KM) + " km";
        return switch (this) {
            case MOMENT -> "Aucun lieu trouvé n'ouvre" + day(situation) + " : ceux-ci ouvrent un autre jour.";
            case WALK_IN -> "Aucun lieu trouvé ne reçoit sans rendez-vous : appelez ou écrivez d'abord.";
            case REACH ->
                "Aucun lieu trouvé à moins de "
                        + Math.round(situation.travel().farthestKm()) + " km : ceux-ci sont plus loin"
                        + (situation.travel() == Travel.ON_FOOT ? ", il faut un transport." : ".");
            case HOME -> "Seuls des foyers ont été trouvés : ils aident surtout les personnes qui y habitent.";
            case FREE_UNSAID -> "Aucun lieu ne dit qu'il est gratuit" + within + " : demandez d'abord le prix.";
            case SERVICE -> "Aucun lieu ne dit qu'il aide pour cela" + within + " : demandez d'abord.";
            case FREE -> "Aucun lieu gratuit trouvé" + within + " : ceux-ci demandent une participation.";
        };
    }

    private static String day(Situation situation) {
        if (situation.wished() == null) {
            return "";
        }
        DayOfWeek day = situation.wished().getDayOfWeek();
        return " " + day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private int weight() {
        return 1 << ordinal();
    }

    /**
     * What this place breaks, heavier the worse; the moment is left out, as it takes longest to look up.
     *
     * @param most once it is more than this, how much more does not matter
     */
    static int broken(Candidate candidate, Situation situation, int most) {
        int broken = 0;
        for (int i = ALL.length - 1; i > 0 && broken <= most; i--) {
            if (!ALL[i].keptBy(candidate, situation)) {
                broken += ALL[i].weight();
            }
        }
        return broken;
    }

    /** What was given up to find places that break this much. */
    static List<String> givenUp(int broken, Situation situation) {
        return Stream.of(values())
                .filter(rule -> (broken & rule.weight()) != 0)
                .map(rule -> rule.givenUp(situation))
                .toList();
    }

    /** The weight of the moment alone. */
    static int ofMoment() {
        return MOMENT.weight();
    }
}
