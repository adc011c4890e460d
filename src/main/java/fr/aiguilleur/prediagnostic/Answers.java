package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.gazetteer.Commune;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the relay ticked, or what a sentence said already.
 *
 * @param ticked ids of options by id of question; a question without answer is not in it
 * @param commune where help is wanted
 */
public record Answers(
        Map<String, Set<String>> ticked, @Nullable Commune commune) {

    public boolean has(String question, String option) {
        return ticked.getOrDefault(question, Set.of()).contains(option);
    }
}
