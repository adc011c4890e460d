/** The API that relays' own systems ask: one message in, the best guides and places out. */
@NullMarked
package fr.aiguilleur.relay;

import org.jspecify.annotations.NullMarked;
