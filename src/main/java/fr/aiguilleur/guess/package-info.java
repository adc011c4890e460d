/** Asks the language model which reading of a closed set fits a message that our own reading is unsure of. */
@NullMarked
package fr.aiguilleur.guess;

import org.jspecify.annotations.NullMarked;
