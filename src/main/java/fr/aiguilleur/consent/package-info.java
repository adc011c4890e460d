/** Who wants no text messages from us, by which words, in a ledger of our own: no provider tells. */
@NullMarked
package fr.aiguilleur.consent;

import org.jspecify.annotations.NullMarked;
