package fr.aiguilleur.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a conversation's log.
 *
 * @param address where an SMS conversation's texts go: the phone number, E.164; in WhatsApp "whatsapp:" stands before it
 * @param version counts the changes of owner
 * @param head the seq of the last event
 * @param answered the seq of the last event of the person that a turn of the assistant has read
 */
public record Conversation(
        UUID id,
        Channel channel,
        @Nullable String address,
        Owner owner,
        long version,
        long head,
        long answered,
        Instant startedAt) {

    /** The number to call. */
    public @Nullable String phone() {
        return address == null ? null : address.replaceFirst("^whatsapp:", "");
    }
}
