/** Which operators are here: their sign of life, pauses, languages, skills, groups and how many people they can help at once. */
@NullMarked
package fr.aiguilleur.roster;

import org.jspecify.annotations.NullMarked;
