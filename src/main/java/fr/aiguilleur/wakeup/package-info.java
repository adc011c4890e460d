/** Wakes every node when something was written, with PostgreSQL's LISTEN/NOTIFY and ids only. */
@NullMarked
package fr.aiguilleur.wakeup;

import org.jspecify.annotations.NullMarked;
