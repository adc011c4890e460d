/** Reads language, need, urgency, commune, publics and wishes from one message. */
@NullMarked
package fr.aiguilleur.understanding;

import org.jspecify.annotations.NullMarked;
