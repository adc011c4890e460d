/** Takes directories in, in the national standard and its older words, and shows coordinators what came of it. */
@NullMarked
package fr.aiguilleur.exchange;

import org.jspecify.annotations.NullMarked;
