/** Lets one conversation go on by text message or on the web, as the person likes. */
@NullMarked
package fr.aiguilleur.crossing;

import org.jspecify.annotations.NullMarked;
