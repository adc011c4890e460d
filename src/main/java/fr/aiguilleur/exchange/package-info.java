/** Takes directories in and gives them out in the national standard, and shows coordinators what came of it. */
@NullMarked
package fr.aiguilleur.exchange;

import org.jspecify.annotations.NullMarked;
