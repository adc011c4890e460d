/** A stand-in for Twilio over HTTP, with a phone page and fault modes. */
@NullMarked
package fr.aiguilleur.simulator;

import org.jspecify.annotations.NullMarked;
