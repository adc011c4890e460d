package fr.aiguilleur.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promised call as operators see it.
 *
 * @param when "aujourd'hui entre 9h et 10h30"
 * @param due later, soon, now or late
 * @param phone E.164, only for the operator who took the call
 * @param spoken the same as one dials it
 */
record CallBackView(
        UUID id,
        @Nullable UUID conversation,
        @Nullable String name,
        @Nullable String about,
        Instant from,
        Instant until,
        String when,
        String due,
        CallBack.State state,
        @Nullable Caller by,
        int tries,
        @Nullable String phone,
        @Nullable String spoken) {

    /** Who calls. */
    record Caller(String id, String name) {}
}
