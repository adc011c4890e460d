package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.hours.OpeningHours;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a place is proposed, in the words one would say at a desk. */
final class Reasons {

    private Reasons() {}

    static List<String> of(Candidate candidate, Situation situation) {
        Place place = candidate.place();
        List<String> reasons = new ArrayList<>();
        if (fromAfar(candidate, situation)) {
            reasons.add(Words.support(Filters.REMOTE));
        } else if (candidate.km() != null) {
            reasons.add(distance(candidate.km(), candidate.approximate()));
        }
        if (place.free()) {
            reasons.add("gratuit");
        }
        candidate.hours().ifPresent(hours -> {
            reasons.add(hours.inFrench(situation.at()));
            if (situation.wished() != null && hours.openOn(situation.wished().toLocalDate())) {
                reasons.add(then(hours, situation.wished().toLocalDate()));
            }
        });
        if (situation.walkIn() && place.access().contains(Rule.WALK)) {
            reasons.add("on peut venir sans rendez-vous");
        }
        if (situation.service() != null && place.services().contains(situation.service())) {
            reasons.add(situation.service().substring(0, 1).toLowerCase(Locale.FRENCH)
                    + situation.service().substring(1));
        }
        place.programmes().stream()
                .filter(programme -> programme.equals(situation.programme())
                        || situation.onBehalf() && programme.equals(Filters.AIDANTS_CONNECT))
                .map(Words::programme)
                .forEach(reasons::add);
        if (situation.mode() != null && place.support().contains(situation.mode())) {
            reasons.add(Words.support(situation.mode()));
        }
        situation.publics().stream()
                .filter(place.publics()::contains)
                .map(people -> "accueille " + Words.people(people))
                .forEach(reasons::add);
        situation.special().stream()
                .filter(place.special()::contains)
                .map(Words::cares)
                .forEach(reasons::add);
        return reasons.stream().distinct().toList();
    }

    /** True of one to call and not to go to. */
    private static boolean fromAfar(Candidate candidate, Situation situation) {
        return candidate.spot().remote()
                && (situation.travel() == Travel.FROM_HOME
                        || !candidate.spot().receives()
                        || candidate.km() != null && candidate.km() > Filters.FARTHEST_KM);
    }

    /** "samedi : 10h-13h". */
    static String then(OpeningHours hours, LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " : " + hours.dayInFrench(day);
    }

    /** "à 1,2 km", "à 300 m"; rounded more when only the commune is known. */
    static String distance(double km, boolean approximate) {
        if (approximate) {
            return km < 1 ? "dans votre commune ou tout près" : "à environ " + Math.round(km) + " km";
        }
        if (km < 0.95) {
            return "à " + Math.max(100, Math.round(km * 10) * 100) + " m";
        }
        return km < 10
                ? "à " + String.format(Locale.FRENCH, "%.1f", km).replace(",0", "") + " km"
                : "à " + Math.round(km) + " km";
    }
}
