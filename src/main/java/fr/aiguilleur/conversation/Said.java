package fr.aiguilleur.conversation;

import java.util.UUID;

/**
 * Where what somebody wrote stands in the log.
 *
 * @param first false when the same client id had been stored before
 */
public record Said(long seq, boolean first) {

    /** Who keeps elsewhere what is too private for the log. */
    @FunctionalInterface
    public interface Confidant {

        /** What a person writes as it may be stored, in the transaction that stores it. */
        String without(UUID conversation, String text);
    }
}
