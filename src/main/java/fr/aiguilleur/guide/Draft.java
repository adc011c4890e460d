package fr.aiguilleur.guide;

import fr.aiguilleur.knowledge.Problem;
import java.util.List;

/**
 * A guide as somebody is writing it, with what is wrong in it.
 *
 * @param guide what can be read of it; its title is its slug when the head cannot be read
 * @param problems what keeps it from being played, with the line
 * @param advice what would make it easier to find
 */
public record Draft(Guide guide, List<Problem> problems, List<Problem> advice) {

    /** True when people can be given it. */
    public boolean right() {
        return problems.isEmpty();
    }
}
