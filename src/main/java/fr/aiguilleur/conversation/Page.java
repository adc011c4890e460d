package fr.aiguilleur.conversation;

import java.util.List;

/**
 * Events in order after a seq.
 *
 * @param head the seq of the conversation's last event
 */
public record Page(List<Event> events, long head, boolean hasMore) {}
