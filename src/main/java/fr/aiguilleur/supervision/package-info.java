/** The day of the hotline as a coordinator sees it: who is here, who waits, what was promised, and how it went. */
@NullMarked
package fr.aiguilleur.supervision;

import org.jspecify.annotations.NullMarked;
