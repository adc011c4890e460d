/** Reads what a model wrote against the records it cites, and says which of its sentences may be sent. */
@NullMarked
package fr.aiguilleur.verdict;

import org.jspecify.annotations.NullMarked;
