package fr.aiguilleur.walk;

import java.util.Optional;

/** One way to answer; asked in a known order, the first that answers decides. */
public interface Rule {

    Optional<Outcome> decide(Heard heard);
}
