/** Guesses danger, wish and kind of help from invented examples, where word lists say too little. */
@NullMarked
package fr.aiguilleur.hunch;

import org.jspecify.annotations.NullMarked;
