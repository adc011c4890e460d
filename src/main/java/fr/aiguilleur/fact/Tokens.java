package fr.aiguilleur.fact;

import java.util.List;
import java.util.Optional;

/**
 * The facts of some texts (phones, links, addresses, hours, prices, dates, codes) as tokens such as {@code [[F1]]},
 * so that a model cannot write them; the same fact has the same token in all texts of one set.
 */
public interface Tokens {

    /**
     * Tokens for what these texts say.
     *
     * @param names what else must not be seen or written by a model: the names of places, communes and people
     */
    static Tokens of(List<String> texts, List<String> names) {
        return new HiddenFacts(texts, names);
    }

    /** The text with a token for each fact. */
    String hide(String text);

    /** The text with each fact again; nothing when it holds a token that was never given. */
    Optional<String> show(String text);
}
