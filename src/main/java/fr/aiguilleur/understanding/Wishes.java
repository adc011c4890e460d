package fr.aiguilleur.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What the person asked of a place.
 *
 * @param day a day of the week in French, when the person can come
 * @param time matin, midi, après-midi or soir
 * @param mode a modalité d'accompagnement of the national standard
 * @param programme a dispositif of the national standard
 */
public record Wishes(
        boolean freeOnly,
        @Nullable String day,
        @Nullable String time,
        @Nullable String mode,
        @Nullable String programme) {

    public static final Wishes NONE = new Wishes(false, null, null, null, null);
}
