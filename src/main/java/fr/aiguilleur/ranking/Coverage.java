package fr.aiguilleur.ranking;

import java.util.ArrayList;
import java.util.List;

/** Says in French what was given up for a list of places, or that there is none. */
final class Coverage {

    private Coverage() {}

    static List<String> relaxed(List<Candidate> chosen, Shortlist near, Situation situation) {
        if (chosen.isEmpty()) {
            return List.of(nothing(situation));
        }
        if (near.best().isEmpty()) {
            return List.of("Aucun lieu trouvé près de chez vous : celui-ci aide à distance.");
        }
        List<String> relaxed = new ArrayList<>(near.givenUp());
        situation.special().stream()
                .sorted()
                .filter(need -> !need.equals(Words.READING))
                .filter(need -> chosen.stream()
                        .noneMatch(candidate -> candidate.place().special().contains(need)))
                .map(need -> "Aucun de ces lieux n'écrit qu'il " + Words.cares(need) + " : demandez-le d'abord.")
                .forEach(relaxed::add);
        return List.copyOf(relaxed);
    }

    private static String nothing(Situation situation) {
        if (situation.travel() == Travel.FROM_HOME) {
            return "Nous ne connaissons aucun lieu qui aide à distance pour cela.";
        }
        String within = situation.from() == null ? "" : " à moins de " + Math.round(Filters.FARTHEST_KM) + " km";
        return situation.onBehalf()
                ? "Aucun lieu trouvé" + within + " qui ait le droit de faire une démarche à la place de quelqu'un."
                : "Aucun lieu trouvé" + within + ".";
    }
}
