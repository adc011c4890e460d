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
        /** The time has passed and nobody has tried; still to be made good. */
        BROKEN,
        CANCELLED;

        boolean open() {
            return this == PROMISED || this == BROKEN;
        }
    }

    /** What became of an operator's wish to change a promise. */
    public sealed interface Change {

        /** It is done. */
        record Done(CallBack callBack) implements Change {}

        /** Somebody else calls; the id is that operator's. */
        record Taken(String by) implements Change {}

        /** It has ended, or never was. */
        record Gone() implements Change {}
    }

    /**
     * The time of a promise has passed without a try. Told within the transaction that notes it.
     *
     * @param conversation where the person may be told; null when there is none
     */
    public record Broken(UUID callBack, @Nullable UUID conversation) {}
}
