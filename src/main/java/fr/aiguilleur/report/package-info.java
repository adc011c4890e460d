/** What people say is wrong with a place, until a coordinator has looked at it. */
@NullMarked
package fr.aiguilleur.report;

import org.jspecify.annotations.NullMarked;
