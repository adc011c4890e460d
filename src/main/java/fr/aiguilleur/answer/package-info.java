/** Writes what is sent, from records, with the citation of each fact. */
@NullMarked
package fr.aiguilleur.answer;

import org.jspecify.annotations.NullMarked;
