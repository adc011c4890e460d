package fr.aiguilleur.understanding;

/** What is at risk now. */
public enum Urgency {
    NONE,
    /** Money, data or an account. */
    CYBER,
    /** Life or physical safety. */
    DANGER
}
