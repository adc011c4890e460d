/** Prints what the person takes away: the way to the place, the card with our number, the poster. */
@NullMarked
package fr.aiguilleur.sheet;

import org.jspecify.annotations.NullMarked;
