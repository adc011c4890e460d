/** Conversations as gapless numbered event logs, whoever speaks and whatever the channel. */
@NullMarked
package fr.aiguilleur.conversation;

import org.jspecify.annotations.NullMarked;
