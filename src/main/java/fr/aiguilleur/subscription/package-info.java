/** Keeps copies of calendars that others publish on the web, read every few hours by one node at a time. */
@NullMarked
package fr.aiguilleur.subscription;

import org.jspecify.annotations.NullMarked;
