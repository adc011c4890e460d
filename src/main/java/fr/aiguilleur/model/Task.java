package fr.aiguilleur.model;

import java.util.Locale;

/** What a model may be asked for; each has its file in {@code prompts}. */
public enum Task {
    /** Which of the readings of a closed set fits a message. */
    READING,
    /** Cited records in a few plain sentences. */
    WORDING,
    /** The same in another language. */
    TRANSLATION,
    /** What an operator could answer. */
    DRAFT,
    /** What a conversation is about, for the human who takes it over. */
    SUMMARY,
    /** Other ways in which people may ask for a guide. */
    PHRASINGS,
    /** Which unanswered questions are about the same thing. */
    CLUSTERS;

    /** The prompt's file, without its ending. */
    public String file() {
        return name().toLowerCase(Locale.ROOT);
    }
}
