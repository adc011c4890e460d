/** Walks the known paths of a conversation: a guide step by step, a place, a workshop, an answer chosen, an end. */
@NullMarked
package fr.aiguilleur.walk;

import org.jspecify.annotations.NullMarked;
