package fr.aiguilleur.network;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message that was accepted.
 *
 * @param statuses in Twilio's words, in the order in which they are reached
 * @param code why it does not arrive, 0 when it does
 */
public record Fate(List<String> statuses, int code) {

    public static final int OPTED_OUT = 21610;
    public static final int EXPIRED = 30036;
    /** More than a day since the person last wrote on WhatsApp. */
    public static final int WINDOW_CLOSED = 63016;

    static Fate of(int code, boolean service, boolean whatsapp) {
        List<String> first = service ? List.of("queued") : List.of();
        return switch (code) {
            case 0 ->
                new Fate(
                        join(first, whatsapp ? List.of("sent", "delivered", "read") : List.of("sent", "delivered")), 0);
            case OPTED_OUT, EXPIRED -> new Fate(join(first, List.of("failed")), code);
            default -> new Fate(join(first, List.of("sent", "undelivered")), code);
        };
    }

    /** The end of it. */
    public String last() {
        return statuses.getLast();
    }

    /** Twilio's sentence for a code. */
    public static @Nullable String sentence(int code) {
        return switch (code) {
            case 0 -> null;
            case OPTED_OUT -> "Attempt to send to unsubscribed recipient";
            case 30003 -> "Unreachable destination handset";
            case 30004 -> "Message blocked";
            case 30005 -> "Unknown destination handset";
            case 30006 -> "Landline or unreachable carrier";
            case 30007 -> "Message filtered";
            case EXPIRED -> "Validity Period Expired";
            case WINDOW_CLOSED -> "Failed to send freeform message because you are outside the allowed window";
            default -> "Unknown error";
        };
    }

    private static List<String> join(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
