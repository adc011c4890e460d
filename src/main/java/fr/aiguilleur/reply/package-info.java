/** Lets a place answer a referral by its link, without an account. */
@NullMarked
package fr.aiguilleur.reply;

import org.jspecify.annotations.NullMarked;
