/** Takes the turns that are due, on whichever node finds them first. */
@NullMarked
package fr.aiguilleur.turn;

import org.jspecify.annotations.NullMarked;
