/** The calendar as people see it: its page and its API, and what they propose for it until a coordinator decides. */
@NullMarked
package fr.aiguilleur.noticeboard;

import org.jspecify.annotations.NullMarked;
