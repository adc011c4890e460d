/** Speaks first, once and at decent hours: a reminder after a silence on the web, a question some days after help. */
@NullMarked
package fr.aiguilleur.initiative;

import org.jspecify.annotations.NullMarked;
