/** Gives the directory out: to whoever looks for a place, and whole in the national standard. */
@NullMarked
package fr.aiguilleur.places;

import org.jspecify.annotations.NullMarked;
