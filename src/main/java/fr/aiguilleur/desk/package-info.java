/** The desk of relays: describe, compare, choose, print, and see what became of it. */
@NullMarked
package fr.aiguilleur.desk;

import org.jspecify.annotations.NullMarked;
