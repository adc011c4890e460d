/** JSON frames to one browser over a WebSocket, one at a time. */
@NullMarked
package fr.aiguilleur.socket;

import org.jspecify.annotations.NullMarked;
