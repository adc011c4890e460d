/** Keeps who was sent where, why, and what became of it. */
@NullMarked
package fr.aiguilleur.referral;

import org.jspecify.annotations.NullMarked;
