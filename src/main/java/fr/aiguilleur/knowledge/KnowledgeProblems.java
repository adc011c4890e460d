package fr.aiguilleur.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Everything found wrong in the knowledge folder, logged once and kept for the coordinators' pages. */
@Component
public class KnowledgeProblems {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeProblems.class);

    private final Set<Problem> problems = Collections.synchronizedSet(new LinkedHashSet<>());

    public void report(Collection<Problem> found) {
        for (Problem problem : found) {
            if (problems.add(problem)) {
                log.warn("Knowledge: {}", problem);
            }
        }
    }

    public List<Problem> all() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }
}
