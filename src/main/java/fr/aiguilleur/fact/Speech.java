package fr.aiguilleur.fact;

import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as sentences, and a sentence as the stems of the words that mean something. */
public final class Speech {

    private static final Pattern END = Pattern.compile(
            "(?<!\\b(?:M|Mme|Mr|Dr|St|Ste|n°|no|av|bd|bld|ex|etc|art|tél|Tél|TÉL|min|p|J|[A-Z]))[.!?…]+[\"»')]*(?=\\s+[\"«(]*[\\p{Lu}\\d])|\\n+|[.!?…]+[\"»')]*\\s*$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile(
            "(?:atoires?|issements?|issez|issent|issant|ements?|ments?|ations?|itions?|ateurs?|atrices?|erez|erons|eront|erait|erai|era|antes?|ants?|ents?"
                    + "|aient|ait|ees?|es|ez|er|ir|is|it|ie|ons|ent|eurs?|ives?|ifs?|elles?|els?|ales?|als?|aux|eux|euses?|ures?|ages?|e|s|x)$");
    /** To do a thing again is to do it. */
    private static final Pattern AGAIN = Pattern.compile("^re?(?=\\p{L}{4})");

    private static final int SHORTEST = 3;
    private static final int LONGEST = 7;
    private static final Set<String> EMPTY = new HashSet<>(Lines.of(Speech.class, "empty.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .toList());
    private static final Map<String, String> SAME = same();

    private Speech() {}

    /** The sentences, each with its end sign, in order. */
    public static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (MatchResult end : END.matcher(text).results().toList()) {
            add(sentences, text.substring(from, end.end()));
            from = end.end();
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    /** Folded words, in order. */
    public static List<String> words(String text) {
        return WORD.matcher(PlainText.fold(Fact.even(text)))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The stems of the words that mean something, in order. */
    public static List<String> stems(String text) {
        return words(text).stream().filter(Speech::meant).map(Speech::stem).toList();
    }

    /** Whether a folded word is more than grammar and courtesy. */
    public static boolean meant(String word) {
        return word.length() > 2 && !EMPTY.contains(word) && !Character.isDigit(word.charAt(0));
    }

    /** One stem for the forms of a word, and for words that are used one for the other. */
    public static String stem(String folded) {
        String bare = cut(folded);
        String again = AGAIN.matcher(folded).replaceFirst("");
        return SAME.containsKey(bare) ? SAME.get(bare) : SAME.getOrDefault(cut(again), bare);
    }

    private static String cut(String folded) {
        String cut = ENDING.matcher(folded).replaceFirst("");
        String kept = cut.length() < SHORTEST ? folded.replaceFirst("[sx]$", "") : cut;
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }

    private static Map<String, String> same() {
        Map<String, String> same = new HashMap<>();
        for (String line : Lines.of(Speech.class, "same.txt")) {
            String[] words = line.split(" ");
            String first = same.getOrDefault(cut(words[0]), cut(words[0]));
            for (String word : words) {
                same.putIfAbsent(cut(word), first);
            }
        }
        return same;
    }
}
