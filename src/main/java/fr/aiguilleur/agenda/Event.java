package fr.aiguilleur.agenda;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, whenever it happens.
 *
 * @param title begins with "[Exemple]" when it is one
 * @param description plain text
 * @param example true when nobody must take it for real
 * @param services services of the national standard
 * @param publics publics of the national standard for whom it is meant
 * @param free null when it is not told
 * @param contact whom to call or write to for a seat; a structure, never a person of ours
 * @param updated the day its facts were last confirmed
 */
public record Event(
        String uid,
        String title,
        String description,
        boolean example,
        Venue venue,
        Set<String> services,
        Set<String> publics,
        @Nullable Boolean free,
        @Nullable String contact,
        @Nullable String url,
        Source source,
        LocalDate updated) {

    /** Facts older than this many months are shown as "à vérifier". */
    private static final int FRESH_MONTHS = 6;

    /** Who published it, and under which licence when that is told. */
    public record Source(String name, String licence) {}

    public boolean toVerify(LocalDate today) {
        return updated.isBefore(today.minusMonths(FRESH_MONTHS));
    }
}
