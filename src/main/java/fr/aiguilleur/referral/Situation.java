package fr.aiguilleur.referral;

import fr.aiguilleur.gazetteer.Point;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person who needs a place.
 *
 * @param service the service needed, an exact value of the national standard, or null when any will do
 * @param from where the person is; null ranks without distance
 * @param at the moment for opening hours
 * @param wished when the person can come, if they said
 */
public record Situation(
        @Nullable String service,
        @Nullable Point from,
        ZonedDateTime at,
        boolean freeOnly,
        Set<String> publics,
        Set<String> special,
        @Nullable String mode,
        @Nullable String programme,
        @Nullable ZonedDateTime wished) {

    /** Of somebody who did not say when they can come. */
    public Situation(
            @Nullable String service,
            @Nullable Point from,
            ZonedDateTime at,
            boolean freeOnly,
            Set<String> publics,
            Set<String> special,
            @Nullable String mode,
            @Nullable String programme) {
        this(service, from, at, freeOnly, publics, special, mode, programme, null);
    }
}
