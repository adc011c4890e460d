/** Asks a language model, where a deployer named one; gives nothing, in time, whatever goes wrong there. */
@NullMarked
package fr.aiguilleur.model;

import org.jspecify.annotations.NullMarked;
