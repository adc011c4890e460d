/** Troubleshooting guides written as Markdown flows in {@code knowledge/guides}. */
@NullMarked
package fr.aiguilleur.guide;

import org.jspecify.annotations.NullMarked;
