/** Lets the language model put cited records into a few plain sentences, and sends only what the records bear. */
@NullMarked
package fr.aiguilleur.wording;

import org.jspecify.annotations.NullMarked;
