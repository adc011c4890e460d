/** Pictures people send: checked, cleaned of what they tell beside the picture, kept, and shown. */
@NullMarked
package fr.aiguilleur.picture;

import org.jspecify.annotations.NullMarked;
