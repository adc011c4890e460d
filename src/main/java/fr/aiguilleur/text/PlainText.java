package fr.aiguilleur.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A message as plain characters: nothing hidden, nothing repeated without end, never longer than we read. */
public final class PlainText {

    /** No message is read further. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_RAW = 20_000;
    private static final int LONGEST_REFRAIN = 8;
    private static final int TIMES_TOO_MANY = 4;

    /** Controls, soft hyphens, zero-width and tag characters, joiners, variation selectors, surrogates alone. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}\\x{FE00}-\\x{FE0F}\\x{20E3}&&[^\\s]]");

    private static final Pattern PICTURES = Pattern.compile("(?!°)[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\uFFFD]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201B\u02BC\u00B4\u2032`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LONG_RUN = Pattern.compile("([^\\d\\s])\\1{3,}");
    private static final int SHORTEST_GLUED = 2;
    private static final int LONGEST_GLUED = 20;
    private static final Pattern GLUED_REFRAIN =
            Pattern.compile("(\\p{L}{" + SHORTEST_GLUED + "," + LONGEST_GLUED + "}?)\\1{3,}");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]+");

    /** One message is cleaned by everything that reads it. */
    private static volatile Cleaned last = new Cleaned("", "");

    private record Cleaned(String text, String clean) {}

    private PlainText() {}

    /** The text on one line, without what cannot be seen; empty when nothing readable is in it. */
    public static String clean(String text) {
        Cleaned known = last;
        if (!known.text().equals(text)) {
            known = new Cleaned(text, cleaned(text));
            last = known;
        }
        return known.clean();
    }

    private static String cleaned(String text) {
        String cut = text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) : text;
        String plain = cut.chars().allMatch(PlainText::usual) ? cut : seen(cut);
        plain = mayRun(plain) ? LONG_RUN.matcher(plain).replaceAll("$1") : plain;
        plain = mayRepeat(plain) ? GLUED_REFRAIN.matcher(plain).replaceAll("$1") : plain;
        plain = String.join(
                " ", withoutRefrain(SPACES.matcher(plain).replaceAll(" ").strip()));
        return plain.length() > LONGEST ? cutAt(plain, LONGEST).strip() : plain;
    }

    /** Signs that nothing of what follows would change, which are nearly all of nearly every text. */
    private static boolean usual(int sign) {
        return sign >= ' ' && sign <= '~' && sign != '`' || sign >= 'À' && sign <= 'ÿ';
    }

    private static String seen(String text) {
        // Before NFKC, which would make a space and an accent of an acute accent typed as an apostrophe.
        String typed = APOSTROPHES.matcher(text).replaceAll("'");
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        plain = HIDDEN.matcher(plain).replaceAll("");
        return PICTURES.matcher(plain).replaceAll(" ");
    }

    /** Whether some sign stands four times in a row; letters of two signs are left to the pattern. */
    private static boolean mayRun(String text) {
        int run = 1;
        for (int at = 1; at < text.length(); at++) {
            run = text.charAt(at) == text.charAt(at - 1) || Character.isSurrogate(text.charAt(at)) ? run + 1 : 1;
            if (run == TIMES_TOO_MANY) {
                return true;
            }
        }
        return false;
    }

    /** Whether some stretch of the text is its own echo, as long as the shortest refrain said four times must be. */
    private static boolean mayRepeat(String text) {
        for (int apart = SHORTEST_GLUED; apart <= LONGEST_GLUED; apart++) {
            int echo = 0;
            for (int at = apart; at < text.length(); at++) {
                if (Character.isSurrogate(text.charAt(at))) {
                    return true; // letters of two signs are left to the pattern
                }
                echo = text.charAt(at) == text.charAt(at - apart) && text.charAt(at) != ' ' ? echo + 1 : 0;
                if (echo >= apart * (TIMES_TOO_MANY - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lower case without accents, ligatures opened: what two spellings of one word share. */
    public static String fold(String text) {
        if (plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String open =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(open, Normalizer.Form.NFC);
    }

    /** Most words have nothing to take off. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static String cutAt(String text, int length) {
        boolean inPair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, inPair ? length - 1 : length);
    }

    /** Keeps one of the same few words said four times or more in a row. Numbers may repeat. */
    private static List<String> withoutRefrain(String line) {
        String[] words = line.split(" ");
        List<String> kept = new ArrayList<>(words.length);
        int at = 0;
        while (at < words.length) {
            int size = refrainAt(words, at);
            int next = at + Math.max(size, 1);
            for (int i = at; i < next; i++) {
                kept.add(words[i]);
            }
            at = next;
            while (size > 0 && same(words, at - size, at, size)) {
                at += size;
            }
        }
        return kept;
    }

    private static int refrainAt(String[] words, int at) {
        for (int size = 1; size <= LONGEST_REFRAIN; size++) {
            if (timesSaid(words, at, size) >= TIMES_TOO_MANY && hasLetter(words[at])) {
                return size;
            }
        }
        return 0;
    }

    private static int timesSaid(String[] words, int at, int size) {
        int times = 1;
        while (times < TIMES_TOO_MANY && same(words, at, at + times * size, size)) {
            times++;
        }
        return times;
    }

    private static boolean same(String[] words, int first, int second, int size) {
        if (second + size > words.length) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!words[first + i].equalsIgnoreCase(words[second + i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }
}
