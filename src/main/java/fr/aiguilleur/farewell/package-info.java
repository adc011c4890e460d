/** How help by an operator ends: written down, asked about once, and taken up again by who helped. */
@NullMarked
package fr.aiguilleur.farewell;

import org.jspecify.annotations.NullMarked;
