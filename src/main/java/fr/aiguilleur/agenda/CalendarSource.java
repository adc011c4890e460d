package fr.aiguilleur.agenda;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where calendars beside the knowledge folder come from; whoever has new ones wakes the agenda's topic. */
public interface CalendarSource {

    /**
     * A calendar as its source gave it.
     *
     * @param name how coordinators know it
     * @param text iCalendar
     */
    record Copy(String name, Event.Source source, String text) {}

    /**
     * How a calendar of others does.
     *
     * @param copied when its copy was last confirmed; null before the first
     * @param failing since when it cannot be read; null when it can
     * @param failure why, in French
     */
    record State(
            String name,
            @Nullable OffsetDateTime copied,
            @Nullable OffsetDateTime failing,
            @Nullable String failure) {}

    /** How those calendars do that somebody else keeps. */
    default List<State> states() {
        return List.of();
    }

    /** What is to be shown now. */
    List<Copy> copies();
}
