/** Translates between a person's language and French, by whatever service a deployer names. */
@NullMarked
package fr.aiguilleur.translation;

import org.jspecify.annotations.NullMarked;
