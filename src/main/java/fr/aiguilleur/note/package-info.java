/** Notes that operators write for colleagues beside a conversation, and whom they call by them. */
@NullMarked
package fr.aiguilleur.note;

import org.jspecify.annotations.NullMarked;
