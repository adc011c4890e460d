/** When humans answer: opening hours of each channel, holidays, exceptional closings, a shortage of staff, overload. */
@NullMarked
package fr.aiguilleur.hotline;

import org.jspecify.annotations.NullMarked;
