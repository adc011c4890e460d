package fr.aiguilleur.verdict;

import fr.aiguilleur.text.Lines;
import java.util.List;
import java.util.regex.Pattern;

/** What we never send, whoever says it: promises, advice that is not ours, requests for secrets, marks and scripts. */
final class Manners {

    private static final List<Pattern> FORBIDDEN = Lines.of(Manners.class, "forbidden.txt").stream()
            .map(line -> Pattern.compile("(?<!\\p{L})(?:" + line + ")(?!\\p{L})"))
            .toList();
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
        return FORBIDDEN.stream().anyMatch(pattern -> pattern.matcher(plain).find());
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
