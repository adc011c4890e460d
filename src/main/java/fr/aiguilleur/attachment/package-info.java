/** Files that come with text messages: pictures are fetched from the provider and kept, others are refused kindly. */
@NullMarked
package fr.aiguilleur.attachment;

import org.jspecify.annotations.NullMarked;
