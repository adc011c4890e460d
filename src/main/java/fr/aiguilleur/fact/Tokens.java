package fr.aiguilleur.fact;

import java.util.Optional;

/**
 * The facts of some texts (phones, links, addresses, hours, prices, dates, codes) as tokens such as {@code [[F1]]},
 * so that a model cannot write them; the same fact has the same token in all texts of one set.
 */
public interface Tokens {

    /** The text with a token for each fact. */
    String hide(String text);

    /** The text with each fact again; nothing when it holds a token that was never given. */
    Optional<String> show(String text);
}
