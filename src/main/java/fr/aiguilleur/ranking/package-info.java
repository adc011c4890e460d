/** Ranks places for a situation and says why each was chosen. */
@NullMarked
package fr.aiguilleur.ranking;

import org.jspecify.annotations.NullMarked;
