/** What coordinators see of text messages: what they cost. */
@NullMarked
package fr.aiguilleur.texting;

import org.jspecify.annotations.NullMarked;
