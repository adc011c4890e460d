package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;

/**
 * A guide that fits a text.
 *
 * @param score how well, 0 to 1
 */
public record GuideMatch(Guide guide, double score) {}
