/** The application killed, restarted and lied to, over and over; and how fast it takes in what people write. */
@NullMarked
package fr.aiguilleur.fault;

import org.jspecify.annotations.NullMarked;
