package fr.aiguilleur.whereabouts;

import java.util.List;

/**
 * Some words of a message in a row.
 *
 * @param at the first of them
 */
record Stretch(List<Token> tokens, int at, int size, String words, String joined, String sound) {

    static Stretch of(List<Token> tokens, int at, int size) {
        StringBuilder words = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        StringBuilder sound = new StringBuilder();
        for (int i = at; i < at + size; i++) {
            Token token = tokens.get(i);
            words.append(i == at ? "" : " ").append(token.word());
            joined.append(token.word());
            sound.append(token.sound());
        }
        return new Stretch(tokens, at, size, words.toString(), joined.toString(), sound.toString());
    }

    Token first() {
        return tokens.get(at);
    }

    Token last() {
        return tokens.get(at + size - 1);
    }

    List<Token> list() {
        return tokens.subList(at, at + size);
    }

    /** Nothing is said just before or just after in the same breath. */
    boolean edge() {
        return first().opens() || closes();
    }

    /** Nothing else is said in the same breath. */
    boolean alone() {
        return first().opens() && closes();
    }

    private boolean closes() {
        return at + size == tokens.size() || tokens.get(at + size).opens();
    }
}
