package fr.aiguilleur.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text message on the simulated network.
 *
 * @param number counts all messages from 1, in the order they reached the network
 * @param service the messaging service that was asked to send it
 * @param status in Twilio's words
 * @param code why it did not arrive, 0 when nothing is wrong
 * @param sent when it left for the carrier
 * @param callback where its sender wants to be told of it, empty for nowhere
 */
public record Text(
        long number,
        String sid,
        Direction direction,
        String from,
        String to,
        @Nullable String service,
        String body,
        List<Picture> pictures,
        Instant at,
        String status,
        int code,
        @Nullable Instant sent,
        String callback) {

    /** Seen from the account. */
    public enum Direction {
        INBOUND("inbound"),
        OUTBOUND("outbound-api"),
        /** By the network itself. */
        REPLY("outbound-reply");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What a phone writes. */
    public static Text written(String sid, String from, String to, String body, List<Picture> pictures) {
        return draft(sid, Direction.INBOUND, from, to, null, body, pictures, "received", "");
    }

    /** What the account sends. */
    public static Text sending(
            String sid, String from, String to, @Nullable String service, String body, String callback) {
        String status = service == null ? "queued" : "accepted";
        return draft(sid, Direction.OUTBOUND, from, to, service, body, List.of(), status, callback);
    }

    /** What the network answers by itself. */
    public static Text reply(String sid, String from, String to, String body) {
        return draft(sid, Direction.REPLY, from, to, null, body, List.of(), "delivered", "");
    }

    private static Text draft(
            String sid,
            Direction direction,
            String from,
            String to,
            @Nullable String service,
            String body,
            List<Picture> pictures,
            String status,
            String callback) {
        return new Text(0, sid, direction, from, to, service, body, pictures, Instant.EPOCH, status, 0, null, callback);
    }

    /** The phone at the person's end. */
    public String phone() {
        return direction == Direction.INBOUND ? from : to;
    }

    Text arrived(long asNumber, Instant now) {
        Instant left = direction == Direction.OUTBOUND ? null : now;
        return new Text(asNumber, sid, direction, from, to, service, body, pictures, now, status, code, left, callback);
    }

    Text with(String newStatus, int newCode, Instant now) {
        Instant left = sent == null && !newStatus.equals("queued") ? now : sent;
        return new Text(
                number, sid, direction, from, to, service, body, pictures, at, newStatus, newCode, left, callback);
    }

    Text without(String picture) {
        List<Picture> rest =
                pictures.stream().filter(one -> !one.sid().equals(picture)).toList();
        return new Text(number, sid, direction, from, to, service, body, rest, at, status, code, sent, callback);
    }

    Text redacted() {
        return new Text(number, sid, direction, from, to, service, "", pictures, at, status, code, sent, callback);
    }

    int size() {
        return body.length()
                + pictures.stream().mapToInt(picture -> picture.bytes().length).sum();
    }
}
