/** Shows coordinators what people asked in vain, and what a model makes of it; they alone write knowledge. */
@NullMarked
package fr.aiguilleur.gaps;

import org.jspecify.annotations.NullMarked;
