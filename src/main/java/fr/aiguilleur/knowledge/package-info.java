/** Reads the files of the knowledge folder and names file and line of whatever is wrong in them. */
@NullMarked
package fr.aiguilleur.knowledge;

import org.jspecify.annotations.NullMarked;
