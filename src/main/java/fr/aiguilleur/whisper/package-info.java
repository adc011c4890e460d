/** What an operator could answer to the last words: guides, places, events, and what the assistant would have said. */
@NullMarked
package fr.aiguilleur.whisper;

import org.jspecify.annotations.NullMarked;
