package fr.aiguilleur.hours;

/**
 * From a minute of the day to another, which may lie after midnight.
 *
 */
record Times(int from, int to, End end) {

    static final int DAY = 24 * 60;
    static final Times ALL_DAY = new Times(0, DAY, End.WRITTEN);

    /** How the end was written. */
    enum End {
        WRITTEN,
        /** Nobody wrote it, so that it is only perhaps open. */
        OPEN,
        /** "00:00-00:00" is a whole day in the grammar, and in the national files a field somebody left blank. */
        BLANK
    }

    boolean openEnded() {
        return end == End.OPEN;
    }

    boolean blank() {
        return end == End.BLANK;
    }

    boolean pastMidnight() {
        return to > DAY;
    }

    boolean hold(int minute) {
        return from <= minute && minute < to;
    }

    /** The part that lies on the next day, in that day's minutes. */
    Times nextDay() {
        return new Times(Math.max(0, from - DAY), to - DAY, end);
    }
}
