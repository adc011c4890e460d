/** Mends a conversation that left its path: words that steer it, moods, corrections, coming back after a while. */
@NullMarked
package fr.aiguilleur.repair;

import org.jspecify.annotations.NullMarked;
