/** What an unconfigured start brings along: a database in {@code var/}, demo accounts, a simulated phone. */
@NullMarked
package fr.aiguilleur.local;

import org.jspecify.annotations.NullMarked;
