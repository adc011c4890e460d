package fr.aiguilleur.hotline;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at which nobody answers although the usual hours say so.
 *
 * @param label why, for colleagues
 * @param sentence what people are told instead of our own words
 */
public record Closing(
        UUID id,
        ZonedDateTime from,
        ZonedDateTime until,
        String label,
        @Nullable String sentence) {

    boolean holds(ZonedDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
