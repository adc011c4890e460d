package fr.aiguilleur.text;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The alphabet and the length of text messages: GSM-7, or UCS-2 when a character is outside of it. */
public final class Sms {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "^{}\\[~]|€\f";

    private static final int ONE_SEPTETS = 160;
    private static final int PART_SEPTETS = 153;
    private static final int ONE_UNITS = 70;
    private static final int PART_UNITS = 67;

    /** What only looks nicer: replaced in every message. */
    private static final Map<Character, String> TYPOGRAPHY = Map.ofEntries(
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u201C', "\""),
            Map.entry('\u201D', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2212', "-"),
            Map.entry('\u2026', "..."),
            Map.entry('\u00A0', " "),
            Map.entry('\u202F', " "),
            Map.entry('\u2009', " "),
            Map.entry('•', "-"),
            Map.entry('·', "-"),
            Map.entry('→', "->"),
            Map.entry('\u00AD', ""),
            Map.entry('\u200B', ""));

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
                : parts(text.codePoints().map(Character::charCount).toArray(), PART_UNITS);
    }

    /** Without typography; without ê ç œ and the like only where that saves a segment; other scripts as they are. */
    public static String simplify(String text) {
        String typed = replace(text, TYPOGRAPHY);
        String plain = replace(typed, LETTERS);
        return gsm7(plain) && segments(plain) < segments(typed) ? plain : typed;
    }

    /** Everything that has a GSM-7 form in that form. */
    public static String plain(String text) {
        return replace(replace(text, TYPOGRAPHY), LETTERS);
    }

    private static int size(int c) {
        return ESCAPED.indexOf(c) >= 0 ? 2 : 1;
    }

    /** Whole characters only: an escape or a surrogate pair that does not fit goes to the next segment. */
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
