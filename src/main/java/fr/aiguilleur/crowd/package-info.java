/** How many requests the server works on at once: too many are turned away, and answering waits behind storing. */
@NullMarked
package fr.aiguilleur.crowd;

import org.jspecify.annotations.NullMarked;
