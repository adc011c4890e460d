/** Learns from example texts to tell kinds of texts apart, however they are spelt. */
@NullMarked
package fr.aiguilleur.learning;

import org.jspecify.annotations.NullMarked;
