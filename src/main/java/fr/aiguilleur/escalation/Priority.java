package fr.aiguilleur.escalation;

import java.util.Locale;

/** Who is answered first; within one priority, who has waited longest. */
public enum Priority {
    DANGER,
    CYBER,
    NONE;

    /** The word used in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Priority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
