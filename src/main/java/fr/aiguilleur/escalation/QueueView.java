package fr.aiguilleur.escalation;

import java.util.List;

/**
 * The queue at one moment; a view with a smaller head is older.
 *
 * @param waiting who waits, first to be answered first
 * @param claimed who is being answered
 */
public record QueueView(long head, List<Escalation> waiting, List<Escalation> claimed) {}
