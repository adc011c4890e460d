package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What is not sure of a place, and what to do about it before going. */
final class Doubts {

    private static final String DEAF = "Surdité";
    private static final int MONTHS_OF_TWO_YEARS = 24;

    private final Candidate candidate;
    private final Place place;
    private final Situation situation;
    private final List<String> doubts = new ArrayList<>();

    private Doubts(Candidate candidate, Situation situation) {
        this.candidate = candidate;
        this.place = candidate.place();
        this.situation = situation;
    }

    static List<String> of(Candidate candidate, Situation situation) {
        Doubts doubts = new Doubts(candidate, situation);
        doubts.ofHelp();
        doubts.ofPeople();
        doubts.ofPrice();
        doubts.ofComing();
        doubts.ofHours();
        return List.copyOf(doubts.doubts);
    }

    private void ofHelp() {
        if (situation.service() != null && !place.services().contains(situation.service())) {
            doubts.add("ne dit pas s'il aide pour cela : demandez d'abord");
        }
        if (situation.onBehalf() && !place.programmes().contains(Filters.AIDANTS_CONNECT)) {
            doubts.add("demandez d'abord s'il peut faire la démarche à la place de quelqu'un");
        }
    }

    private void ofPeople() {
        if (!Rule.HOME.keptBy(candidate, situation)) {
            doubts.add("aide surtout les personnes qui y habitent");
        }
        Set<String> theirs = place.publics();
        if (!theirs.isEmpty() && Collections.disjoint(theirs, situation.publics())) {
            doubts.add("s'adresse surtout à certains : "
                    + String.join(
                            ", ", theirs.stream().sorted().map(Words::people).toList()));
        }
        situation.special().stream()
                .sorted()
                .filter(need -> !need.equals(Words.READING) && !place.special().contains(need))
                .map(need -> "ne dit pas s'il " + Words.cares(need) + " : demandez d'abord")
                .forEach(doubts::add);
    }

    private void ofPrice() {
        if (place.free()) {
            return;
        }
        if (place.fees().contains("Gratuit sous condition")) {
            doubts.add("gratuit sous condition : demandez laquelle");
        } else if (place.fees().contains("Payant")) {
            doubts.add("payant");
        } else if (situation.freeOnly()) {
            doubts.add("ne dit pas si c'est gratuit : demandez d'abord");
        }
    }

    private void ofComing() {
        if (!place.access().isEmpty()
                && !place.access().contains(Rule.WALK)
                && candidate.spot().receives()) {
            doubts.add("sur rendez-vous");
        } else if (situation.walkIn() && place.access().isEmpty()) {
            doubts.add("ne dit pas si l'on peut venir sans rendez-vous : " + first());
        }
        if (place.itinerance().equals(Set.of("Itinérant"))) {
            doubts.add("itinérant : demandez où et quand");
        }
    }

    private void ofHours() {
        LocalDate today = situation.at().toLocalDate();
        candidate.hours().ifPresent(hours -> {
            if (!Rule.MOMENT.keptBy(candidate, situation) && situation.wished() != null) {
                doubts.add(Reasons.then(hours, situation.wished().toLocalDate()));
            }
        });
        if (candidate.hours().isEmpty()) {
            doubts.add("horaires non connus : " + first());
        } else if (place.toVerify(today)) {
            doubts.add("horaires vérifiés il y a " + ago(today) + " : " + first());
        }
    }

    /** What to do before going. */
    private String first() {
        if (place.phone() != null && !situation.special().contains(DEAF)) {
            return "appelez avant";
        }
        return place.emails().isEmpty() ? "vérifiez avant d'y aller" : "écrivez avant";
    }

    /** "14 mois", "3 ans". */
    private String ago(LocalDate today) {
        long months = ChronoUnit.MONTHS.between(place.updated(), today);
        return months < MONTHS_OF_TWO_YEARS ? months + " mois" : months / 12 + " ans";
    }
}
