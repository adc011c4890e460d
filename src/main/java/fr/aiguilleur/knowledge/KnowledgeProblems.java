package fr.aiguilleur.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Everything found wrong in the knowledge folder, logged once and kept for the coordinators' pages. */
@Component
public class KnowledgeProblems {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeProblems.class);

    private final Set<Problem> problems = new CopyOnWriteArraySet<>();

    public void report(Collection<Problem> found) {
        for (Problem problem : found) {
            if (problems.add(problem)) {
                log.warn("Knowledge: {}", problem);
            }
        }
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }
}
