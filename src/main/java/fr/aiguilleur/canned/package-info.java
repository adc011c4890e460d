/** Replies that operators have ready, written by coordinators. */
@NullMarked
package fr.aiguilleur.canned;

import org.jspecify.annotations.NullMarked;
