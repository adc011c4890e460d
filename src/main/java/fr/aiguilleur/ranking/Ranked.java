package fr.aiguilleur.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * The places for a situation, the best first, and what had to be given up to find them.
 *
 * @param relaxed in French, one sentence each; empty when the places are all that was asked for
 */
public record Ranked(List<Proposal> proposals, List<String> relaxed) {

    /** What was given up for these, or that there are none. */
    static List<String> admitted(List<Candidate> chosen, Shortlist near, Situation situation) {
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
