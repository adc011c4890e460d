package fr.aiguilleur.understanding;

/** A message that moves the dialogue and states no need of its own. */
public sealed interface Act {

    record Yes() implements Act {}

    record No() implements Act {}

    /** The number of an offered choice, from 0 (0 is always a human). */
    record Number(int value) implements Act {}

    record Thanks() implements Act {}

    record Greeting() implements Act {}

    /** Wants a person. */
    record Human() implements Act {}

    /** One step back. */
    record Back() implements Act {}

    /** Start again from the first step. */
    record Restart() implements Act {}

    /** Say it again. */
    record Repeat() implements Act {}

    /** "Pas compris": say it otherwise. */
    record Lost() implements Act {}

    /** "Je sais pas": knows no answer to what is asked. */
    record Unsure() implements Act {}

    /** What am I to answer? */
    record WhichNumber() implements Act {}

    /** Give up what we are doing. */
    record Cancel() implements Act {}
}
