/** Reads telephone numbers as people write them and writes them as people dial them. */
@NullMarked
package fr.aiguilleur.phone;

import org.jspecify.annotations.NullMarked;
