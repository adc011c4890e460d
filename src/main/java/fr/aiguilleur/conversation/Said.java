package fr.aiguilleur.conversation;

/**
 * Where what somebody wrote stands in the log.
 *
 * @param first false when the same client id had been stored before
 */
public record Said(long seq, boolean first) {}
