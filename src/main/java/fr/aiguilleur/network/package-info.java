/** The simulated telephone network: its phones, their messages in memory, and what goes wrong with them. */
@NullMarked
package fr.aiguilleur.network;

import org.jspecify.annotations.NullMarked;
