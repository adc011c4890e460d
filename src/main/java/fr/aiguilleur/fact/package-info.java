/** Finds facts in a text, each as one value however it is written, and takes them out of what a model reads. */
@NullMarked
package fr.aiguilleur.fact;

import org.jspecify.annotations.NullMarked;
