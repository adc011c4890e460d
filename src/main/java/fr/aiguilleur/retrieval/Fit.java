package fr.aiguilleur.retrieval;

/**
 * How one guide fits a message.
 *
 * @param guide its number in the index
 * @param rank what guides are ordered by
 * @param relevance the weight of the words it shares with the message, against that of the guide that shares most
 * @param coverage the share of what the message says that the guide's own words cover, 0 to 1
 * @param likeness how like its nearest phrasing the message is, 0 to 1
 * @param phrase the number of that phrasing in the index, -1 when none shares a word
 * @param margin how surely it is one of the guide's, learned from all phrasings, about -1 to 1
 */
record Fit(int guide, double rank, double relevance, double coverage, double likeness, int phrase, double margin) {

    /** How well it fits, 0 to 1. */
    double score() {
        return Math.min(1, coverage * (0.5 + 0.5 * likeness));
    }
}
