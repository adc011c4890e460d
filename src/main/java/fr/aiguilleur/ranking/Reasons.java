package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.hours.OpeningHours;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a place is proposed, and what is not sure of it, in the words one would say at a desk. */
final class Reasons {

    private static final Map<String, String> PEOPLE = Map.of(
            "Jeunes", "accueille les jeunes",
            "Étudiants", "accueille les étudiants",
            "Familles et/ou enfants", "accueille les familles",
            "Seniors", "accueille les seniors",
            "Femmes", "accueille les femmes");

    private static final Map<String, String> SPECIAL = Map.of(
            "Surdité", "reçoit les personnes sourdes ou malentendantes",
            "Handicaps moteurs", "reçoit les personnes qui se déplacent difficilement",
            "Handicaps mentaux", "reçoit les personnes en situation de handicap mental",
            "Illettrisme", "aide aussi ceux qui lisent difficilement",
            "Langues étrangères (anglais)", "on y parle anglais",
            "Langues étrangères (autres)", "on y parle d'autres langues",
            "Déficience visuelle", "reçoit les personnes qui voient mal");

    private static final Map<String, String> SUPPORT = Map.of(
            "En autonomie", "on peut y utiliser un ordinateur seul",
            "Accompagnement individuel", "quelqu'un vous aide, en tête à tête",
            "Dans un atelier collectif", "ateliers en petit groupe",
            "À distance", "aide à distance, sans vous déplacer");

    private static final Map<String, String> PROGRAMMES = Map.of(
            "Aidants Connect", "habilité à faire une démarche avec vous ou pour vous (Aidants Connect)",
            "Conseillers numériques", "un conseiller numérique vous reçoit",
            "France Services", "maison France services");

    private Reasons() {}

    static List<String> of(Candidate candidate, Situation situation) {
        Place place = candidate.place();
        List<String> reasons = new ArrayList<>();
        if (candidate.km() != null) {
            reasons.add(distance(candidate.km(), candidate.approximate()));
        }
        if (place.free()) {
            reasons.add("gratuit");
        }
        boolean toVerify = place.toVerify(situation.at().toLocalDate());
        candidate.hours().ifPresent(hours -> {
            reasons.add(hours.inFrench(situation.at()));
            if (situation.wished() != null) {
                reasons.add(then(hours, situation.wished().toLocalDate()));
            }
        });
        service(place, situation.service(), reasons);
        said(place.programmes(), situation.programme(), PROGRAMMES, reasons);
        said(place.support(), situation.mode(), SUPPORT, reasons);
        situation.publics().forEach(people -> said(place.publics(), people, PEOPLE, reasons));
        situation.special().forEach(need -> said(place.special(), need, SPECIAL, reasons));
        String first = place.phone() == null ? "vérifiez avant d'y aller" : "appelez avant";
        if (candidate.hours().isEmpty()) {
            reasons.add("horaires non connus : " + first);
        } else if (toVerify) {
            reasons.add("horaires à vérifier : " + first);
        }
        return List.copyOf(reasons);
    }

    /** "samedi : 10h-13h". */
    private static String then(OpeningHours hours, LocalDate day) {
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

    private static void service(Place place, @Nullable String service, List<String> reasons) {
        if (service == null) {
            return;
        }
        if (place.services().contains(service)) {
            reasons.add(service.substring(0, 1).toLowerCase(Locale.FRENCH) + service.substring(1));
        } else {
            reasons.add("demandez d'abord s'ils peuvent vous aider pour cela");
        }
    }

    private static void said(
            Set<String> theirs, @Nullable String wanted, Map<String, String> words, List<String> reasons) {
        if (wanted != null && theirs.contains(wanted)) {
            reasons.add(words.getOrDefault(wanted, wanted));
        }
    }
}
