package fr.aiguilleur.simulator;

import java.time.Instant;

/**
 * One text message on the simulated network.
 *
 * @param number counts all messages from 1, in the order they reached the network
 * @param status in Twilio's words
 */
record Text(
        long number, String sid, Direction direction, String from, String to, String body, Instant at, String status) {

    /** Seen from the account. */
    enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** The phone at the person's end. */
    String phone() {
        return direction == Direction.INBOUND ? from : to;
    }

    Text with(String newStatus) {
        return new Text(number, sid, direction, from, to, body, at, newStatus);
    }
}
