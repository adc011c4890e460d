package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.retrieval.GuideMatches;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, read without a language model.
 *
 * @param language ISO 639-1
 * @param service the exact value of the national standard
 * @param special exact values of prise_en_charge_specifique
 * @param publics exact values of publics_specifiquement_adresses
 * @param path dépannage, accompagnement, formation, faire à la place, équipement
 * @param masked the substrings recognised as secrets, never to be stored
 */
public record Reading(
        String language,
        Intent intent,
        Urgency urgency,
        @Nullable Topic topic,
        boolean needsHuman,
        @Nullable String service,
        @Nullable Commune commune,
        List<String> special,
        List<String> publics,
        Wishes wishes,
        @Nullable String path,
        GuideMatches guides,
        List<String> masked) {

    /** The same, said by somebody who is known to speak this language. */
    public Reading in(String spoken) {
        return new Reading(
                spoken,
                intent,
                urgency,
                topic,
                needsHuman,
                service,
                commune,
                special,
                publics,
                wishes,
                path,
                guides,
                masked);
    }

    /** For a text that could not be read. */
    public static final Reading UNREAD = new Reading(
            "fr",
            Intent.UNCLEAR,
            Urgency.NONE,
            null,
            true,
            null,
            null,
            List.of(),
            List.of(),
            Wishes.NONE,
            null,
            new GuideMatches(List.of(), GuideMatches.Confidence.NONE),
            List.of());

    /** The kind of a danger; decides which number is given first. */
    public enum Topic {
        SUICIDE,
        VIOLENCES,
        ENFANCE,
        MEDICAL,
        RUE,
        MENACE
    }

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
}
