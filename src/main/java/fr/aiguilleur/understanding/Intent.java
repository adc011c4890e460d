package fr.aiguilleur.understanding;

/** What the person wants, in the words of the API. */
public enum Intent {
    /** A digital or online-procedure problem. */
    TROUBLESHOOT,
    /** Where, or who, can help me. */
    REFERRAL,
    /** Workshops and their dates. */
    EVENT,
    HUMAN,
    DANGER,
    SMALLTALK,
    /** Neither digital nor an online procedure. */
    OUT_OF_SCOPE,
    /** Stop the messages. */
    OPT_OUT,
    /** Erase or show my data. */
    PRIVACY,
    UNCLEAR
}
