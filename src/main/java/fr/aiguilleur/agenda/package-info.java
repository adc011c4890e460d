/** Workshops and events from iCalendar: read, repeated in Paris time, found near somebody, given out again. */
@NullMarked
package fr.aiguilleur.agenda;

import org.jspecify.annotations.NullMarked;
