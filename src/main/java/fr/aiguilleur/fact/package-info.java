/** Checks facts: takes them out of what a model reads, puts them back, and refuses what no cited record says. */
@NullMarked
package fr.aiguilleur.fact;

import org.jspecify.annotations.NullMarked;
