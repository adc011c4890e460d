package fr.aiguilleur.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One troubleshooting guide: a flow of steps, or an article when it has none.
 *
 * @param service the service of the national standard that helps further
 * @param cyber money, data or an account is at risk
 * @param phrasings the need as people say it
 * @param body everything it says as plain text, for search and for articles
 */
public record Guide(
        String slug,
        String title,
        String section,
        String service,
        boolean cyber,
        List<String> phrasings,
        List<Source> sources,
        LocalDate verified,
        String intro,
        List<Step> steps,
        String body) {

    /** True when it has no steps and is shown whole. */
    public boolean article() {
        return steps.isEmpty();
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
