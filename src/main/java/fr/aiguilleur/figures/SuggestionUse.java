package fr.aiguilleur.figures;

import java.util.Locale;
import java.util.UUID;

/**
 * What an operator did with one thing that was proposed.
 *
 * @param record the id of our own record; empty for words that rest on none
 * @param rank where it stood in its list, from 1
 * @param reading how the words were read, in codes of ours
 */
public record SuggestionUse(UUID conversation, Kind kind, String record, What what, int rank, String reading) {

    /** What was proposed. */
    public enum Kind {
        GUIDE,
        PLACE,
        EVENT,
        LINE,
        ASSISTANT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum What {
        SENT,
        EDITED,
        IGNORED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
