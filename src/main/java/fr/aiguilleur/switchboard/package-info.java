/** The page of the language model: off at once, how much it is used, what it costs. */
@NullMarked
package fr.aiguilleur.switchboard;

import org.jspecify.annotations.NullMarked;
