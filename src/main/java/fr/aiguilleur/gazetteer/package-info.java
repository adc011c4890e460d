/** Communes and the names people give them, from {@code knowledge/gazetteer}. */
@NullMarked
package fr.aiguilleur.gazetteer;

import org.jspecify.annotations.NullMarked;
