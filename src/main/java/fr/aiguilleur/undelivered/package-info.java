/** Text messages nobody knows to have arrived: looked for at the provider, and shown to those who can do something. */
@NullMarked
package fr.aiguilleur.undelivered;

import org.jspecify.annotations.NullMarked;
