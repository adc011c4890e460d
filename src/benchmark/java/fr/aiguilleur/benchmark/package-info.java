/** Compares us with what a user would pick instead, on one machine, one corpus and the same labelled questions. */
@NullMarked
package fr.aiguilleur.benchmark;

import org.jspecify.annotations.NullMarked;
