/** What the assistant says and offers while nobody can answer: the hours, a message for later, a call at a time that suits. */
@NullMarked
package fr.aiguilleur.absence;

import org.jspecify.annotations.NullMarked;
