/** How well messages as people write them are understood, measured on labelled sets of our own. */
package fr.aiguilleur.evaluation;
