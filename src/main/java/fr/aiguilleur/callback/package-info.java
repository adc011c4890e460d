/** Calls promised to people: dated within opening hours, reminded, kept, missed or broken. */
@NullMarked
package fr.aiguilleur.callback;

import org.jspecify.annotations.NullMarked;
