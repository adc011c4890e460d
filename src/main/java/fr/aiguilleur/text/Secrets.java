package fr.aiguilleur.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what must never be stored: card and social security numbers, bank accounts, passwords, PINs, one-time codes. */
public final class Secrets {

    /** A secret within a text, from {@code start} (inclusive) to {@code end} (exclusive). */
    public record Secret(Kind kind, int start, int end) {

        private boolean overlaps(Secret other) {
            return start < other.end && other.start < end;
        }
    }

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
        List<Secret> kept = new ArrayList<>();
        // Numbers that prove themselves by their check digits come first, then what only the words around tell.
        Stream.of(
                        SecretNumbers.ibans(text),
                        SecretNumbers.nirs(text),
                        SecretNumbers.cards(text),
                        ToldSecrets.find(text))
                .flatMap(List::stream)
                .filter(secret -> kept.stream().noneMatch(secret::overlaps))
                .forEach(kept::add);
        kept.addAll(saidAgain(text, kept));
        kept.sort(Comparator.comparingInt(Secret::start));
        return List.copyOf(kept);
    }

    /** The same value elsewhere in the text is no less secret there. */
    private static List<Secret> saidAgain(String text, List<Secret> known) {
        List<Secret> again = new ArrayList<>();
        for (Secret secret : known) {
            String value = text.substring(secret.start(), secret.end());
            Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(value) + "(?![\\p{L}\\d])")
                    .matcher(text)
                    .results()
                    .map(match -> new Secret(secret.kind(), match.start(), match.end()))
                    .filter(other ->
                            Stream.concat(known.stream(), again.stream()).noneMatch(other::overlaps))
                    .forEach(again::add);
        }
        return again;
    }

    /** The text with each secret replaced by {@code [effacé]}. */
    public static String mask(String text) {
        return mask(text, find(text));
    }

    /** The same where its secrets were found before. */
    public static String mask(String text, List<Secret> secrets) {
        StringBuilder masked = new StringBuilder(text);
        for (Secret secret : secrets.reversed()) {
            masked.replace(secret.start(), secret.end(), "[effacé]");
        }
        return masked.toString();
    }
}
