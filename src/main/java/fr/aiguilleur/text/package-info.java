/** French as people type it: cleaning, words, texting abbreviations, sound keys, secrets, and the alphabet of SMS. */
@NullMarked
package fr.aiguilleur.text;

import org.jspecify.annotations.NullMarked;
