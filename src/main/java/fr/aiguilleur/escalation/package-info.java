/** Hands a conversation to a human and back: queue, claim, release, close. */
@NullMarked
package fr.aiguilleur.escalation;

import org.jspecify.annotations.NullMarked;
