/** Sends mail when a server for it is configured. */
@NullMarked
package fr.aiguilleur.mail;

import org.jspecify.annotations.NullMarked;
