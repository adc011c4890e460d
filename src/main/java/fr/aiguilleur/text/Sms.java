package fr.aiguilleur.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alphabet and the length of text messages: GSM-7, or UCS-2 when a character is outside of it. */
public final class Sms {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "^{}\\[~]|€\f";

    private static final Pattern SIGN = Pattern.compile("\\r|\\X");
    private static final Pattern ACCENTED = Pattern.compile("[A-Za-z][\u0300-\u036F]+");

    private static final int ONE_SEPTETS = 160;
    private static final int PART_SEPTETS = 153;
    private static final int ONE_UNITS = 70;
    private static final int PART_UNITS = 67;

    /** What only looks nicer: replaced in every message. */
    private static final Map<Character, String> TYPOGRAPHY = typography();

    /** French letters and signs outside GSM-7, and how they read without. */
    private static final Map<Character, String> LETTERS = letters();

    private Sms() {}

    /** True when every character is in the GSM-7 alphabet. */
    public static boolean gsm7(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || ESCAPED.indexOf(c) >= 0);
    }

    /** Length in septets, escapes counted twice; says something only of a {@link #gsm7} text. */
    public static int septets(String text) {
        return text.chars().map(Sms::size).sum();
    }

    /** How many segments the text costs. */
    public static int segments(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (gsm7(text)) {
            return septets(text) <= ONE_SEPTETS
                    ? 1
                    : parts(text.chars().map(Sms::size).toArray(), PART_SEPTETS);
        }
        return text.length() <= ONE_UNITS
                ? 1
                : parts(signs(text).mapToInt(String::length).toArray(), PART_UNITS);
    }

    /** The signs as they are read; the accents, skin colours and joined pictures of a sign are part of it. */
    private static Stream<String> signs(String text) {
        return SIGN.matcher(text).results().map(MatchResult::group);
    }

    /** Without typography; without ê ç œ and the like only where that saves a segment; other scripts as they are. */
    public static String simplify(String text) {
        String typed = typed(text);
        String plain = replace(typed, LETTERS);
        return gsm7(plain) && segments(plain) < segments(typed) ? plain : typed;
    }

    /** Everything that has a GSM-7 form in that form. */
    public static String plain(String text) {
        return replace(typed(text), LETTERS);
    }

    /** As a phone types it: each Latin letter with its accent as one, straight quotes, usual spaces. */
    private static String typed(String text) {
        String composed =
                ACCENTED.matcher(text).replaceAll(letter -> Normalizer.normalize(letter.group(), Normalizer.Form.NFC));
        return replace(composed.replace("\r\n", "\n"), TYPOGRAPHY);
    }

    private static int size(int c) {
        return ESCAPED.indexOf(c) >= 0 ? 2 : 1;
    }

    /** Whole signs only: an escape or a pair of units that does not fit goes to the next segment. */
    private static int parts(int[] sizes, int room) {
        int segments = 1;
        int used = 0;
        for (int size : sizes) {
            if (used + size > room) {
                segments++;
                used = 0;
            }
            used += size;
        }
        return segments;
    }

    private static String replace(String text, Map<Character, String> table) {
        return text.chars()
                .mapToObj(c -> table.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    private static Map<Character, String> typography() {
        Map<Character, String> signs = new HashMap<>();
        Map.of(
                        "'", "\u2018\u2019\u201B\u2032\u2039\u203A\u02BC\u00B4`",
                        "\"", "\u201C\u201D\u201E\u201F\u2033«»",
                        "-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212•·",
                        " ",
                                "\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000",
                        ",", "\u201A",
                        "...", "\u2026",
                        "->", "→",
                        "", "\u00AD\u200B\u2060\uFEFF")
                .forEach((plain, typed) -> typed.chars().forEach(sign -> signs.put((char) sign, plain)));
        return Map.copyOf(signs);
    }

    private static Map<Character, String> letters() {
        String from = "âáãçêëîïíôóõûúÿýÀÂÁÃÈÊËÎÏÍÔÓÕÙÛÚŸÝ";
        String to = "aaaceeiiiooouuyyAAAAEEEIIIOOOUUUYY";
        Map<Character, String> letters = new HashMap<>(
                Map.of('œ', "oe", 'Œ', "OE", '°', "o", '№', "No", '²', "2", '³', "3", '½', "1/2", '✓', "OK", '×', "x"));
        for (int i = 0; i < from.length(); i++) {
            letters.put(from.charAt(i), String.valueOf(to.charAt(i)));
        }
        return Map.copyOf(letters);
    }
}
