package fr.aiguilleur.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person helped once, as the activity report counts it.
 *
 * @param escalation the wait for a human that it ends; null for a phone call or a visit
 * @param operator the id of who helped
 * @param operatorName their name, as people saw it
 * @param at when it ended
 * @param minutes how long it took, 1 to {@value #MOST_MINUTES}
 * @param note for the team; holds no secrets
 */
public record Contact(
        UUID id,
        Kind kind,
        @Nullable UUID escalation,
        @Nullable UUID conversation,
        String operator,
        String operatorName,
        Instant at,
        List<Theme> themes,
        Outcome outcome,
        @Nullable Redirection redirection,
        @Nullable Autonomy autonomy,
        List<Material> materials,
        int minutes,
        String note,
        @Nullable Satisfaction satisfaction) {

    public static final int MOST_MINUTES = 240;
    public static final int LONGEST_NOTE = 500;

    /** How the person came. */
    public enum Kind implements Term {
        WEB("web", "Sur le web"),
        SMS("sms", "Par SMS"),
        PHONE("phone", "Au téléphone"),
        VISIT("visit", "Sur place");

        private final String word;
        private final String french;

        Kind(String word, String french) {
            this.word = word;
            this.french = french;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String french() {
            return french;
        }
    }
}
