package fr.aiguilleur.escalation;

/** What became of an operator's wish to change an escalation. */
public sealed interface Claim {

    /** It is done. */
    record Done(Escalation escalation) implements Claim {}

    /** Somebody else has it; the id is that operator's. */
    record Taken(String by) implements Claim {}

    /** Nobody has it: it waits, or the assistant answers, so what was asked makes no sense now. */
    record NotYours() implements Claim {}

    /** Who asks helps as many people already as they can. */
    record Full(int capacity) implements Claim {}

    /** The colleague it should go to is not here. */
    record Away(String who) implements Claim {}

    /** The colleague it should go to takes nobody now: they are on a pause, or help as many as they can. */
    record Busy(String who) implements Claim {}

    /** It has ended, or never was. */
    record Gone() implements Claim {}
}
