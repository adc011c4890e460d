/** Finds the guides that fit a text; the only package that knows Lucene. */
@NullMarked
package fr.aiguilleur.retrieval;

import org.jspecify.annotations.NullMarked;
