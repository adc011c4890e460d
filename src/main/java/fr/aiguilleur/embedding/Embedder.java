package fr.aiguilleur.embedding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns texts into vectors that lie near each other when the texts mean nearly the same; a bean only when configured. */
public interface Embedder {

    /** The vector of what somebody wrote, of length one and as many numbers as those learned; none when it is late. */
    Optional<float[]> of(String text);

    /**
     * Makes the vectors of our own texts in the background, as often as it takes.
     *
     * @param ready is given them once, in the order of the texts, each of length one
     */
    void learn(List<String> texts, Consumer<List<float[]>> ready);
}
