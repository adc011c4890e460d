/** Turns texts into vectors of their meaning, when the operator names a model; the only package that knows LangChain4j. */
@NullMarked
package fr.aiguilleur.embedding;

import org.jspecify.annotations.NullMarked;
