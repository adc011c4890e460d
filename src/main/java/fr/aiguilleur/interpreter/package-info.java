/** Translates with the language model where no translation service does it, and hides what it must not read. */
@NullMarked
package fr.aiguilleur.interpreter;

import org.jspecify.annotations.NullMarked;
