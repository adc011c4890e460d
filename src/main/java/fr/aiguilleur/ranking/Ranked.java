package fr.aiguilleur.ranking;

import java.util.List;

/**
 * The places for a situation, the best first, and what had to be given up to find them.
 *
 * @param relaxed in French, one sentence each; empty when the places are all that was asked for
 */
public record Ranked(List<Proposal> proposals, List<String> relaxed) {}
