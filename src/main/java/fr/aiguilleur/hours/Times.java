package fr.aiguilleur.hours;

/**
 * From a minute of the day to another, which may lie after midnight.
 *
 * @param openEnded true when nobody wrote the end, so that it is only perhaps open
 */
record Times(int from, int to, boolean openEnded) {

    static final int DAY = 24 * 60;
    static final Times ALL_DAY = new Times(0, DAY, false);

    boolean pastMidnight() {
        return to > DAY;
    }

    boolean hold(int minute) {
        return from <= minute && minute < to;
    }

    /** The part that lies on the next day, in that day's minutes. */
    Times nextDay() {
        return new Times(Math.max(0, from - DAY), to - DAY, openEnded);
    }
}
