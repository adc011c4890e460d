package fr.aiguilleur.escalation;

/** What became of an operator's wish to change an escalation. */
public sealed interface Claim {

    /** It is done. */
    record Done(Escalation escalation) implements Claim {}

    /** Somebody else has it; the id is that operator's. */
    record Taken(String by) implements Claim {}

    /** Nobody has it: it waits, or the assistant answers, so what was asked makes no sense now. */
    record NotYours() implements Claim {}

    /** It has ended, or never was. */
    record Gone() implements Claim {}
}
