/** The page and the socket of residents. */
@NullMarked
package fr.aiguilleur.webchat;

import org.jspecify.annotations.NullMarked;
