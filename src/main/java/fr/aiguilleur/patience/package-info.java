/** How long one turn waits for a language model, and how many turns wait at once. */
@NullMarked
package fr.aiguilleur.patience;

import org.jspecify.annotations.NullMarked;
