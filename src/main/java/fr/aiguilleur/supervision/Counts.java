package fr.aiguilleur.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a period, on one channel or on all.
 *
 * @param opened people who were put into the queue
 * @param claimed how many of them somebody took
 * @param abandoned how many of them had gone when their turn came
 * @param middle how long half of the claimed waited at most; null when nobody was claimed
 * @param slow how long nine of ten waited at most
 * @param broken promises whose time came and passed
 * @param met conversations in which the assistant read something
 * @param alone how many of these had no need of a human
 */
record Counts(
        long opened,
        long claimed,
        long abandoned,
        @Nullable Duration middle,
        @Nullable Duration slow,
        long broken,
        long met,
        long alone) {

    static final Counts NONE = new Counts(0, 0, 0, null, null, 0, 0, 0);

    Counts withBroken(long promises) {
        return new Counts(opened, claimed, abandoned, middle, slow, promises, met, alone);
    }

    Counts withMet(long conversations, long byAssistant) {
        return new Counts(opened, claimed, abandoned, middle, slow, broken, conversations, byAssistant);
    }
}
