/** The guides and the sources of what we know, as pages and data for readers, and as previews for those who write them. */
@NullMarked
package fr.aiguilleur.library;

import org.jspecify.annotations.NullMarked;
