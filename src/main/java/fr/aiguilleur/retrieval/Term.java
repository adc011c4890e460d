package fr.aiguilleur.retrieval;

import java.util.List;

/**
 * One word, or one name of several words, as it is compared.
 *
 * @param key its stem; the stems of a name are joined by {@code _}
 * @param sound how it sounds
 * @param vague true when it helps to rank but can never make us sure
 * @param parts the stems of the words of a name that say something by themselves; empty for a single word
 */
record Term(String key, String sound, boolean vague, List<String> parts) {

    boolean name() {
        return key.indexOf('_') > 0;
    }
}
