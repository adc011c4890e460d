/** Decides after each message: guide step, question, referral, answer or human. */
@NullMarked
package fr.aiguilleur.dialogue;

import org.jspecify.annotations.NullMarked;
