package fr.aiguilleur.whereabouts;

import java.util.Set;

/** Words that are in names of communes and between all others. */
final class LittleWords {

    private static final Set<String> ALL = Set.of(
            "le", "la", "les", "l", "un", "une", "au", "aux", "du", "de", "des", "d", "a", "et", "en", "sur", "est",
            "je", "j", "dans", "ou", "y", "ya", "il", "on", "ma", "mon", "pour", "ce", "c", "sous", "vers", "pres");

    private LittleWords() {}

    static boolean are(String word) {
        return ALL.contains(word);
    }
}
