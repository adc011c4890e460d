package fr.aiguilleur.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call somebody was promised.
 *
 * @param conversation where it was asked for; null when an operator noted it at a counter or on the phone
 * @param phone E.164; null once it is erased
 * @param about the need, without secrets
 * @param from the beginning of the time that was promised
 * @param until its end: later than this the promise is broken
 * @param by the operator who will call, or has called
 */
public record CallBack(
        UUID id,
        @Nullable UUID conversation,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String about,
        Instant from,
        Instant until,
        State state,
        @Nullable String by,
        int tries) {

    /** Where a promise stands. */
    public enum State {
        PROMISED,
        KEPT,
        /** Nobody picked up, as often as we try. */
        UNREACHED,
        BROKEN,
        CANCELLED
    }
}
