package fr.aiguilleur.agenda;

import java.util.List;

/** Where calendars beside the knowledge folder come from; whoever has new ones wakes the agenda's topic. */
public interface CalendarSource {

    /**
     * A calendar as its source gave it.
     *
     * @param name how coordinators know it
     * @param text iCalendar
     */
    record Copy(String name, Event.Source source, String text) {}

    /** What is to be shown now. */
    List<Copy> copies();
}
