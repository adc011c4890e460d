package fr.aiguilleur.ranking;

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
 * @param onBehalf somebody must do the procedure in their stead: only who is habilitated may
 * @param walkIn they cannot or will not make an appointment
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
        @Nullable ZonedDateTime wished,
        Travel travel,
        boolean onBehalf,
        boolean walkIn) {

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

    /** Of somebody who said when they can come, and nothing of how. */
    public Situation(
            @Nullable String service,
            @Nullable Point from,
            ZonedDateTime at,
            boolean freeOnly,
            Set<String> publics,
            Set<String> special,
            @Nullable String mode,
            @Nullable String programme,
            @Nullable ZonedDateTime wished) {
        this(service, from, at, freeOnly, publics, special, mode, programme, wished, Travel.ANYHOW, false, false);
    }
}
