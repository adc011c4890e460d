package fr.aiguilleur.understanding;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import fr.aiguilleur.text.LanguageWords;
import fr.aiguilleur.understanding.Foreign.Speech;
import fr.aiguilleur.understanding.Reading.Field;
import fr.aiguilleur.understanding.Said.Spoken;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language of a message: by its script, by words that give it away, and French unless another is clear. */
final class Language {

    private static final String FRENCH = "fr";
    private static final double ENOUGH_FRENCH = 0.3;
    private static final double CLEARLY = 0.55;
    private static final int SHORT = 3;

    /** Without our spaces or in letters of their own: a few words among French ones already tell. */
    private static final Set<String> PLAIN = Set.of("ar", "ta");

    private final LanguageWords words = new LanguageWords();
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
        String byScript = script(said);
        if (!byScript.isEmpty()) {
            said.notes().because(Field.LANGUAGE, "la plupart des lettres sont de son alphabet");
            return byScript;
        }
        List<String> typed = words(said.typed());
        long french = words.french(words(said.french()));
        Map<String, Long> counts = words.counts(typed);
        String marked = marked(said.whole(), typed.size(), counts, french);
        if (!marked.isEmpty()) {
            said.notes().because(Field.LANGUAGE, "ces mots n'appartiennent qu'à elle : " + only(marked, typed));
            return marked;
        }
        boolean enough = french >= ENOUGH_FRENCH * said.french().size();
        Optional<String> other = enough || typed.size() <= SHORT ? words.alone(typed) : detected(said.whole(), counts);
        said.notes()
                .because(
                        Field.LANGUAGE,
                        other.isPresent()
                                ? "ses mots et la suite de ses lettres"
                                : enough ? "assez de mots français" : "rien n'indique clairement une autre langue");
        return other.orElse(FRENCH);
    }

    private String only(String language, List<String> typed) {
        return typed.stream()
                .filter(word -> words.counts(List.of(word)).containsKey(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    Speech speech(Said said, String language) {
        if (!language.equals(FRENCH)) {
            return Speech.OTHER;
        }
        Map<String, Long> counts = words.counts(words(said.typed()));
        return counts.values().stream().anyMatch(count -> count > 1) ? Speech.MIXED : Speech.FRENCH;
    }

    /** What the detector is clear about, if one word at least bears it out: it does not know French as people type it. */
    private Optional<String> detected(String text, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        return confidences(text).entrySet().stream()
                .findFirst()
                .filter(first -> first.getValue() >= CLEARLY || counts.getOrDefault(first.getKey(), 0L) > 1)
                .map(Map.Entry::getKey)
                .filter(counts::containsKey);
    }

    /** Two words that give a language away, and more of them than of French words; the detector tells neighbours apart. */
    private String marked(String text, int size, Map<String, Long> counts, long french) {
        List<String> strong = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > Math.max(1, french))
                .filter(entry -> 2.5 * entry.getValue() >= size || PLAIN.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        long most = strong.stream().mapToLong(counts::get).max().orElse(0);
        List<String> best = strong.stream()
                .filter(language -> counts.getOrDefault(language, 0L) == most)
                .toList();
        if (best.size() < 2) {
            return best.isEmpty() ? "" : best.getFirst();
        }
        return confidences(text).keySet().stream()
                .filter(best::contains)
                .findFirst()
                .orElse(best.getFirst());
    }

    /** Every language of the detector, the likeliest first. */
    private Map<String, Double> confidences(String text) {
        Map<String, Double> confidences = new LinkedHashMap<>();
        detector.computeLanguageConfidenceValues(text)
                .forEach((language, value) ->
                        confidences.put(language.getIsoCode639_1().toString(), value));
        return confidences;
    }

    /** The language of most letters when they are not Latin; empty for Latin. */
    private String script(Said said) {
        String text = said.whole();
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
        return weight * 2 < latin ? "" : of(most, said);
    }

    private String of(UnicodeScript script, Said said) {
        String text = said.whole();
        return switch (script) {
            case ARABIC -> text.matches("(?s).*[پچژگک].*") ? "fa" : text.matches("(?s).*[ٹڈےں].*") ? "ur" : "ar";
            case CYRILLIC -> words.ukrainian(words(said.typed())) ? "uk" : "ru";
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

    private static List<String> words(List<Spoken> spoken) {
        return spoken.stream().map(Spoken::word).toList();
    }
}
