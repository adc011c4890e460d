/** Asks six questions about the person at the desk and says which kind of help would really help. */
@NullMarked
package fr.aiguilleur.prediagnostic;

import org.jspecify.annotations.NullMarked;
