/** Translates with the language model, where one is named and no translation service does it. */
@NullMarked
package fr.aiguilleur.interpreter;

import org.jspecify.annotations.NullMarked;
