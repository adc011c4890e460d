/** Finds the commune that a message names, however it is spelt. */
@NullMarked
package fr.aiguilleur.whereabouts;

import org.jspecify.annotations.NullMarked;
