/** The numbers to give when life, a child, money or a roof is at risk, from {@code knowledge/emergency}. */
@NullMarked
package fr.aiguilleur.emergency;

import org.jspecify.annotations.NullMarked;
