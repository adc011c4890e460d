package fr.aiguilleur.dialogue;

import java.util.Optional;

/** One way to answer; asked in the order told in {@link Dialogue}, the first that answers decides. */
interface Rule {

    Optional<Outcome> decide(Heard heard);
}
