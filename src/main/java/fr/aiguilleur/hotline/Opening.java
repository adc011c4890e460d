package fr.aiguilleur.hotline;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether humans answer at a moment, and until or from when.
 *
 * @param change when that ends: they close, or open again; null when not known
 * @param why null while they are open
 */
public record Opening(
        boolean open,
        @Nullable ZonedDateTime change,
        @Nullable Why why) {

    /** Why nobody answers. */
    public enum Why {
        HOURS,
        HOLIDAY,
        CLOSING,
        SHORTAGE
    }
}
