/** Where our own pages are reached from outside. */
@NullMarked
package fr.aiguilleur.site;

import org.jspecify.annotations.NullMarked;
