package fr.aiguilleur.repair;

import fr.aiguilleur.figures.ModelPart;
import java.util.List;

/**
 * What was heard or is said, through a translation where there is one.
 *
 * @param parts what a language model had to do with it; empty where none was asked
 */
public record Interpreted<T>(T result, List<ModelPart> parts) {

    public static <T> Interpreted<T> itself(T result) {
        return new Interpreted<>(result, List.of());
    }
}
