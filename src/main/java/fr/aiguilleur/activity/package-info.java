/** The activity report: contacts that operators write down, and coordinators count. */
@NullMarked
package fr.aiguilleur.activity;

import org.jspecify.annotations.NullMarked;
