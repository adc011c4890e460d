/** What may leave as text messages now: the pace of the sending number, the day's budget, the hours of rest. */
@NullMarked
package fr.aiguilleur.postage;

import org.jspecify.annotations.NullMarked;
