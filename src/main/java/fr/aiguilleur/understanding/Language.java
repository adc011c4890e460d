package fr.aiguilleur.understanding;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.understanding.Said.Spoken;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The language of a message: by its script, by words that give it away, and French unless another is clear. */
final class Language {

    private static final String FRENCH = "fr";
    private static final Set<String> FRENCH_WORDS =
            Set.of(("je tu il elle on nous vous ils le la les de des du un une et ou mais pas"
                            + " plus que qui quoi est ai a mon ma mes ton ta ce ca cest pour dans sur avec chez au aux comment pourquoi quand"
                            + " suis peux veux faut fait marche mot passe oublie bonjour merci plait aide aider compte telephone ordinateur"
                            + " imprimer ecran mairie carte papier papiers besoin cherche")
                    .split(" "));
    private static final double ENOUGH_FRENCH = 0.3;
    private static final double CLEARLY = 0.55;
    private static final int SHORT = 3;

    private static final Map<String, Set<String>> MARKS = marks();

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    com.github.pemistahl.lingua.api.Language.FRENCH,
                    com.github.pemistahl.lingua.api.Language.ENGLISH,
                    com.github.pemistahl.lingua.api.Language.PORTUGUESE,
                    com.github.pemistahl.lingua.api.Language.SPANISH,
                    com.github.pemistahl.lingua.api.Language.TURKISH,
                    com.github.pemistahl.lingua.api.Language.ROMANIAN,
                    com.github.pemistahl.lingua.api.Language.ITALIAN,
                    com.github.pemistahl.lingua.api.Language.GERMAN,
                    com.github.pemistahl.lingua.api.Language.POLISH)
            .build();

    /** ISO 639-1. */
    String of(Said said) {
        String byScript = script(said.whole());
        if (!byScript.isEmpty()) {
            return byScript;
        }
        List<String> typed = said.typed().stream().map(Spoken::word).toList();
        long french = said.french().stream()
                .filter(word -> FRENCH_WORDS.contains(word.word()))
                .count();
        double frenchShare =
                said.french().isEmpty() ? 1 : (double) french / said.french().size();
        String marked = marked(typed, french);
        if (!marked.isEmpty()) {
            return marked;
        }
        return frenchShare >= ENOUGH_FRENCH || typed.size() <= SHORT ? FRENCH : detected(said.whole());
    }

    private String detected(String text) {
        var confidences = detector.computeLanguageConfidenceValues(text);
        var best = confidences.entrySet().iterator();
        if (!best.hasNext()) {
            return FRENCH;
        }
        var first = best.next();
        return first.getValue() >= CLEARLY ? first.getKey().getIsoCode639_1().toString() : FRENCH;
    }

    /** Two words that give a language away, and more of them than of French words. */
    private static String marked(List<String> typed, long french) {
        String best = "";
        long most = Math.max(1, french);
        for (Map.Entry<String, Set<String>> marks : MARKS.entrySet()) {
            long count = typed.stream().filter(marks.getValue()::contains).count();
            boolean strong = count > most && 2.5 * count >= typed.size();
            if (strong
                    || count > most
                            && (marks.getKey().equals("ar") || marks.getKey().equals("ta"))) {
                best = marks.getKey();
                most = count;
            }
        }
        return best;
    }

    /** The language of most letters when they are not Latin; empty for Latin. */
    private static String script(String text) {
        Map<UnicodeScript, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        UnicodeScript most = letters.entrySet().stream()
                .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.LATIN);
        int weight = letters.getOrDefault(most, 0) * (most == UnicodeScript.HAN ? 3 : 1);
        return weight * 2 < latin ? "" : of(most, text);
    }

    private static String of(UnicodeScript script, String text) {
        return switch (script) {
            case ARABIC -> text.matches("(?s).*[پچژگک].*") ? "fa" : text.matches("(?s).*[ٹڈےں].*") ? "ur" : "ar";
            case CYRILLIC -> text.matches("(?s).*[іїєґ].*") ? "uk" : ukrainian(text) ? "uk" : "ru";
            case TAMIL -> "ta";
            case HAN, BOPOMOFO -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case BENGALI -> "bn";
            case DEVANAGARI -> "hi";
            case GEORGIAN -> "ka";
            case ARMENIAN -> "hy";
            case GREEK -> "el";
            case HEBREW -> "he";
            default -> "";
        };
    }

    private static boolean ukrainian(String text) {
        return !text.matches("(?s).*[ыэъ].*")
                && text.matches("(?s).*\\b(?:не можу|мене|допомога|будь ласка|де|та|пароль забула).*");
    }

    private static Map<String, Set<String>> marks() {
        Map<String, Set<String>> marks = new LinkedHashMap<>();
        for (String line : Lines.of(Language.class, "languages.txt")) {
            String[] sides = line.split(": ", 2);
            marks.put(
                    sides[0],
                    Set.copyOf(Arrays.stream(sides[1].split(" ")).distinct().toList()));
        }
        return marks;
    }
}
