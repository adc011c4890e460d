package fr.aiguilleur.gaps;

import java.time.Instant;

/**
 * A question the assistant had no answer to.
 *
 * @param words the person's, without secrets, numbers and names
 * @param why in French
 */
record Asked(String words, String why, Instant at) {}
