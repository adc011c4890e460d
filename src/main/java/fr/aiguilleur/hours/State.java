package fr.aiguilleur.hours;

/** What opening hours say of a moment. */
enum State {
    OPEN,
    CLOSED,
    /** Perhaps open: an end nobody wrote, "sur rendez-vous", or school holidays whose dates are not known. */
    UNKNOWN
}
