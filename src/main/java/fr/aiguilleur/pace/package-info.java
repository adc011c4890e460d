/** How fast somebody may write to us. */
@NullMarked
package fr.aiguilleur.pace;

import org.jspecify.annotations.NullMarked;
