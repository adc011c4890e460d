/** Places of digital mediation in the national standard, with their opening hours and freshness. */
@NullMarked
package fr.aiguilleur.directory;

import org.jspecify.annotations.NullMarked;
