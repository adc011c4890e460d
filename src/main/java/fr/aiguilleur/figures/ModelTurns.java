package fr.aiguilleur.figures;

import java.util.List;

/**
 * What a language model had to do with turns.
 *
 * @param turns in which it was asked at all
 */
public record ModelTurns(long turns, List<ModelCount> counts) {}
