package fr.aiguilleur.understanding;

/** The kind of a danger; decides which number is given first. */
public enum Topic {
    SUICIDE,
    VIOLENCES,
    ENFANCE,
    MEDICAL,
    RUE,
    MENACE
}
