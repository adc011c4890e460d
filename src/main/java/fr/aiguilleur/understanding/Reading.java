package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.retrieval.Explanation;
import fr.aiguilleur.retrieval.GuideMatches;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, read without a language model.
 *
 * @param language ISO 639-1
 * @param service the exact value of the national standard
 * @param special exact values of prise_en_charge_specifique
 * @param publics exact values of publics_specifiquement_adresses
 * @param path dépannage, accompagnement, formation, faire à la place, équipement
 * @param uneasy it may be that somebody is in danger, but that is not sure
 * @param masked the substrings recognised as secrets, never to be stored
 */
public record Reading(
        String language,
        Intent intent,
        Urgency urgency,
        @Nullable Topic topic,
        boolean uneasy,
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
        return with(spoken, uneasy);
    }

    /** The same, with a doubt whether somebody is in danger. */
    public Reading doubting() {
        return with(language, true);
    }

    private Reading with(String spoken, boolean doubt) {
        return new Reading(
                spoken,
                intent,
                urgency,
                topic,
                doubt,
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

    /** What a translation of it says besides; its language, its urgency and its secrets are those of its own words. */
    public Reading through(Reading french, GuideMatches found) {
        return new Reading(
                language,
                french.intent(),
                urgency,
                topic,
                uneasy || french.uneasy(),
                needsHuman || french.needsHuman(),
                service == null ? french.service() : service,
                commune == null ? french.commune() : commune,
                french.special(),
                french.publics(),
                french.wishes(),
                french.path(),
                found,
                masked);
    }

    /** For a text that could not be read. */
    public static final Reading UNREAD = new Reading(
            "fr",
            Intent.UNCLEAR,
            Urgency.NONE,
            null,
            false,
            true,
            null,
            null,
            List.of(),
            List.of(),
            Wishes.NONE,
            null,
            new GuideMatches(List.of(), GuideMatches.Confidence.NONE),
            List.of());

    /**
     * How a message came to be read so.
     *
     * @param because one for each field
     * @param sought what guides were looked for with: the message, or the French of its foreign words
     */
    public record Account(Reading reading, List<Because> because, String sought, Explanation guides) {}

    /**
     * What one field rests on.
     *
     * @param value empty when the message says nothing of it
     * @param why in French; empty when the rows say it all
     * @param rows of word lists that found something that bears on it
     */
    public record Because(Field field, String value, String why, List<Row> rows) {}

    /**
     * A row of a word list that a message fits.
     *
     * @param list the name of its file
     * @param row as it stands there
     * @param words of the message, in normal French
     */
    public record Row(String list, String label, String row, List<String> words) {}

    /** What is read of a message. */
    public enum Field {
        LANGUAGE("foreign"),
        URGENCY("danger", "cyber"),
        INTENT("intents"),
        SERVICE("services"),
        COMMUNE,
        SPECIAL("people"),
        PUBLICS("people"),
        WISHES("wishes"),
        PATH("paths");

        private final List<String> lists;

        Field(String... lists) {
            this.lists = List.of(lists);
        }

        /** What a word list speaks of. */
        static Field of(String list, String label) {
            return Needs.PUBLICS.contains(label)
                    ? PUBLICS
                    : Stream.of(values())
                            .filter(field -> field.lists.contains(list))
                            .findFirst()
                            .orElseThrow();
        }
    }

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

        private static final List<String> DAYS =
                List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
        private static final Map<String, LocalTime> TIMES = Map.of(
                "matin", LocalTime.of(10, 0),
                "midi", LocalTime.of(12, 30),
                "après-midi", LocalTime.of(15, 0),
                "soir", LocalTime.of(18, 30));

        /** When the person can come next, as a moment in the middle of it; nothing when they did not say. */
        public Optional<ZonedDateTime> next(ZonedDateTime now) {
            if (day == null && time == null) {
                return Optional.empty();
            }
            LocalTime hour = time == null ? TIMES.get("matin") : TIMES.getOrDefault(time, TIMES.get("matin"));
            return Stream.iterate(now.with(hour), moment -> moment.plusDays(1))
                    .filter(moment -> moment.isAfter(now))
                    .filter(moment -> day == null
                            || DAYS.indexOf(day) == moment.getDayOfWeek().ordinal())
                    .findFirst();
        }
    }
}
