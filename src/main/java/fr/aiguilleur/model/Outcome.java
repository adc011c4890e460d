package fr.aiguilleur.model;

/** How a question to the model ended. */
public enum Outcome {
    ANSWERED,
    /** Its answer was no form, half of one, or another one than asked. */
    MALFORMED,
    /** No answer within the time given. */
    LATE,
    /** Nobody listens there, or the line broke. */
    UNREACHABLE,
    /** The server wants fewer questions. */
    TURNED_AWAY,
    /** The server said that it cannot. */
    FAILED,
    /** Not asked: it failed again and again just now. */
    PAUSED,
    /** Not asked: no more of this minute's calls, or of this day's tokens, is left. */
    SPENT,
    /** Not asked: what should be sent is too long. */
    TOO_LONG,
    /** Not asked: somebody turned it off. */
    OFF;

    /** True when the server was asked. */
    public boolean asked() {
        return switch (this) {
            case ANSWERED, MALFORMED, LATE, UNREACHABLE, TURNED_AWAY, FAILED -> true;
            case PAUSED, SPENT, TOO_LONG, OFF -> false;
        };
    }

    /** True when the server will hardly charge for it. */
    boolean free() {
        return switch (this) {
            case ANSWERED, MALFORMED, LATE -> false;
            case UNREACHABLE, TURNED_AWAY, FAILED, PAUSED, SPENT, TOO_LONG, OFF -> true;
        };
    }
}
