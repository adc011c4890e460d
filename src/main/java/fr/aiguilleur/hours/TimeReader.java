package fr.aiguilleur.hours;

import ch.poole.openinghoursparser.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the times of a rule. */
final class TimeReader {

    private static final int EVENING = 17 * 60;
    private static final int NIGHT = 22 * 60;

    private TimeReader() {}

    static List<Times> read(@Nullable List<TimeSpan> spans) {
        List<Times> times = new ArrayList<>();
        for (TimeSpan span : spans == null ? List.<TimeSpan>of() : spans) {
            boolean fixed = span.getStartEvent() == null && span.getEndEvent() == null && span.getInterval() == 0;
            boolean ends = span.getEnd() >= 0 && span.getEnd() != TimeSpan.UNDEFINED_TIME;
            if (!fixed || !(ends || span.isOpenEnded()) || span.getStart() >= Times.DAY) {
                throw new IllegalArgumentException("neither from when nor until when is written: " + span);
            }
            if (!ends) {
                times.add(openEnded(span.getStart()));
                continue;
            }
            int end = span.getEnd() <= span.getStart() ? span.getEnd() + Times.DAY : span.getEnd();
            if (span.isOpenEnded()) {
                times.add(openEnded(end));
            }
            boolean blank = span.getEnd() == span.getStart();
            times.add(new Times(span.getStart(), end, blank ? Times.End.BLANK : Times.End.WRITTEN));
        }
        return untilTheNext(times);
    }

    /** Nobody wrote when it ends: to midnight, and in the evening some hours more. */
    private static Times openEnded(int from) {
        if (from >= NIGHT) {
            return new Times(from, from + 8 * 60, Times.End.OPEN);
        }
        return new Times(from, from >= EVENING ? from + 10 * 60 : Times.DAY, Times.End.OPEN);
    }

    /** In "10:00+,14:00-16:00" what was left open ends where the next begins. */
    private static List<Times> untilTheNext(List<Times> times) {
        List<Times> ended = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Times one = times.get(i);
            boolean last = i + 1 == times.size() || times.get(i + 1).from() <= one.from();
            ended.add(
                    one.openEnded() && !last
                            ? new Times(one.from(), times.get(i + 1).from(), Times.End.OPEN)
                            : one);
        }
        return List.copyOf(ended);
    }
}
