/** Aiguilleur: a referral assistant and hotline back-office for people in digital difficulty. */
@NullMarked
package fr.aiguilleur;

import org.jspecify.annotations.NullMarked;
