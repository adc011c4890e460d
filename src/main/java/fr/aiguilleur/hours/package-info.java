/** Opening hours in the OSM grammar: when a place is open, what the calendar changes, and how one says it. */
@NullMarked
package fr.aiguilleur.hours;

import org.jspecify.annotations.NullMarked;
