package fr.aiguilleur.ranking;

import fr.aiguilleur.gazetteer.Point;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person who needs a place; {@link #at(ZonedDateTime)} begins with nothing and the rest is added.
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

    private static final String HARD_TO_MOVE = "Handicaps moteurs";
    private static final double SHORT_WAY_KM = 2;

    /** Somebody of whom nothing is known yet. */
    public static Situation at(ZonedDateTime at) {
        return new Situation(null, null, at, false, Set.of(), Set.of(), null, null, null, Travel.ANYHOW, false, false);
    }

    public Situation needing(@Nullable String service) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    public Situation from(@Nullable Point from) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    public Situation onlyFree(boolean freeOnly) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    /** Who they are, and the care that they need. */
    public Situation being(Set<String> publics, Set<String> special) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    /** The way in which they would be helped, and the national programme asked for. */
    public Situation by(@Nullable String mode, @Nullable String programme) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    public Situation coming(@Nullable ZonedDateTime wished) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    public Situation travelling(Travel travel) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    public Situation onBehalf(boolean onBehalf) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    public Situation walkIn(boolean walkIn) {
        return new Situation(
                service, from, at, freeOnly, publics, special, mode, programme, wished, travel, onBehalf, walkIn);
    }

    /** Where a place is worth half of what it is next door. */
    double halfKm() {
        return special.contains(HARD_TO_MOVE) ? Math.min(SHORT_WAY_KM, travel.halfKm()) : travel.halfKm();
    }
}
