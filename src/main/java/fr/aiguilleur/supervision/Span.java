package fr.aiguilleur.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long something took, in French. */
final class Span {

    static final String NONE = "–";

    private Span() {}

    static String told(@Nullable Duration span) {
        if (span == null) {
            return NONE;
        }
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return span.toSeconds() + " s";
        }
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return span.toMinutes() + " min";
        }
        if (span.compareTo(Duration.ofDays(2)) < 0) {
            return "%d h %02d".formatted(span.toHours(), span.toMinutesPart());
        }
        return span.toDays() + " jours";
    }
}
