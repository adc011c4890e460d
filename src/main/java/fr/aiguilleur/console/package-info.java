/** The page, the socket and the API of hotline operators. */
@NullMarked
package fr.aiguilleur.console;

import org.jspecify.annotations.NullMarked;
