/** What is known of the person: their device, account, what helps them read, what was tried. */
@NullMarked
package fr.aiguilleur.person;

import org.jspecify.annotations.NullMarked;
