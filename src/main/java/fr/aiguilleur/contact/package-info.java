/** What each contact with a person came to, in the words of the national activity report: the short form that ends it. */
@NullMarked
package fr.aiguilleur.contact;

import org.jspecify.annotations.NullMarked;
