package fr.aiguilleur.hours;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a day of which the hours say one thing.
 *
 * @param from in minutes from midnight
 * @param to in minutes from midnight, at most 24 hours
 * @param comment the words of the rule that decides, as "sur rendez-vous"
 */
record Stretch(int from, int to, State state, @Nullable String comment) {

    /** What opening hours say of a moment. */
    enum State {
        OPEN,
        CLOSED,
        /** Perhaps open: an end nobody wrote, "sur rendez-vous", or school holidays whose dates are not known. */
        UNKNOWN
    }

    boolean open() {
        return state == State.OPEN;
    }

    boolean holds(int minute) {
        return from <= minute && minute < to;
    }

    boolean saysTheSameAs(Stretch other) {
        return state == other.state && Objects.equals(comment, other.comment);
    }
}
