package fr.aiguilleur.verdict;

import fr.aiguilleur.text.Lines;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What we never send, whoever says it: promises, advice that is not ours, requests for secrets, marks and scripts. */
final class Manners {

    private static final String DENIABLE = "~ ";
    private static final List<String> LINES = Lines.of(Manners.class, "forbidden.txt");
    private static final List<Pattern> FORBIDDEN = LINES.stream()
            .filter(line -> !line.startsWith(DENIABLE))
            .map(Manners::words)
            .toList();
    private static final List<Pattern> UNLESS_DENIED = LINES.stream()
            .filter(line -> line.startsWith(DENIABLE))
            .map(line -> words(line.substring(DENIABLE.length())))
            .toList();
    private static final Pattern DENIED =
            Pattern.compile("(?:(?<!\\p{L})(?:ne|pas|ni|jamais|si|pas (?:de|un|une)) |(?<!\\p{L})n')$");
    /** "Ne payez que 50 €" denies nothing. */
    private static final Pattern ONLY = Pattern.compile("(?<!\\p{L})(?:que |qu'|sauf |hormis )");

    private static final Pattern MARKS = Pattern.compile(
            "</?\\p{L}|&(?:#|\\p{L}{2,6};)|[*_`~]{2,}|`|\\*|]\\(|^#{1,6} |\\{\\{|}}|\\$\\{|\\[\\[|]]|\\[F\\d|\\\\[nrtu]|[<>{}|\\\\]|^[{\\[]|javascript:|data:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]|[\\p{N}&&[^0-9²³]]");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\x{FE00}-\\x{FE0F}&&[^\\n\\r\\t]]");
    private static final int LONGEST_WORD = 40;

    private Manners() {}

    static boolean forbids(Sentence sentence) {
        String plain = sentence.plain().replaceAll("\\s+", " ");
        return FORBIDDEN.stream().anyMatch(pattern -> pattern.matcher(plain).find())
                || UNLESS_DENIED.stream()
                        .flatMap(pattern -> pattern.matcher(plain).results())
                        .anyMatch(found -> !denied(plain, found));
    }

    private static Pattern words(String line) {
        return Pattern.compile("(?<!\\p{L})(?:" + line + ")(?!\\p{L})");
    }

    private static boolean denied(String plain, MatchResult found) {
        return DENIED.matcher(plain.substring(0, found.start())).find()
                && !ONLY.matcher(plain.substring(found.start())).find();
    }

    /** Whether a sentence has the form of one: letters that we read, no marks of a page or a program. */
    static boolean formed(String sentence) {
        return !HIDDEN.matcher(sentence).find()
                && !FOREIGN.matcher(sentence).find()
                && !MARKS.matcher(sentence).find()
                && sentence.chars().anyMatch(Character::isLetter)
                && List.of(sentence.split("\\s+")).stream()
                        .allMatch(word -> word.length() <= LONGEST_WORD || word.contains("/"));
    }
}
