package fr.aiguilleur.crossing;

import java.util.UUID;

/** Takes a text message whose words must not stand in the log. */
public interface Courier {

    /** Hands over the one text message that leaves for this event, in the transaction that stored it. */
    void hand(UUID conversation, long seq, String address, String text);
}
