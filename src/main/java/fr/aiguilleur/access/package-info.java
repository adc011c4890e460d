/** Who may sign in, with which role: accounts of people and keys of programs. */
@NullMarked
package fr.aiguilleur.access;

import org.jspecify.annotations.NullMarked;
