/** Text messages whose call never reached us, found in the provider's own list and taken in late. */
@NullMarked
package fr.aiguilleur.missed;

import org.jspecify.annotations.NullMarked;
