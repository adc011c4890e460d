package fr.aiguilleur.retrieval;

import java.util.List;

/**
 * Where in a guide somebody stands who already said what its first questions ask.
 *
 * @param trail the steps up to the one to begin with, from the first
 * @param label the answer that was recognised in what they wrote
 */
public record Entrance(List<String> trail, String label) {

    /** The step to begin with. */
    public String step() {
        return trail.getLast();
    }
}
