/** What turns came to, counted without anybody's words. */
@NullMarked
package fr.aiguilleur.figures;

import org.jspecify.annotations.NullMarked;
