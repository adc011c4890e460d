package fr.aiguilleur.understanding;

import fr.aiguilleur.text.ForeignSpelling;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Words;
import fr.aiguilleur.understanding.Reading.Because;
import fr.aiguilleur.understanding.Reading.Field;
import fr.aiguilleur.understanding.Reading.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message in the three forms in which word lists look at it.
 *
 * @param french normal French words, without "ne"
 * @param typed the words as typed, folded: for other languages
 * @param whole all of it as typed, folded: for scripts that put no spaces where we would
 * @param notes what is told why the message is read as it is
 * @param frenchBegins how its French words begin
 * @param typedBegins how its typed words begin
 * @param strange some of its letters are not ours
 */
record Said(
        List<Spoken> french,
        List<Spoken> typed,
        String whole,
        Notes notes,
        Beginnings frenchBegins,
        Beginnings typedBegins,
        boolean strange) {

    Said(List<Spoken> french, List<Spoken> typed, String whole, Notes notes) {
        this(french, typed, whole, notes, Beginnings.ofAll(french), Beginnings.ofAll(typed), strange(whole));
    }

    /** Is told, while a message is read, why it is read so; mostly nobody asks. */
    interface Notes {

        Notes NONE = new Notes() {};

        /** A row of a word list found these words. */
        default void found(String list, String label, String row, List<String> words) {}

        /** What a field of the reading rests on; said last, it counts. */
        default void because(Field field, String why) {}
    }

    /** Writes down all it is told. */
    static final class Noted implements Notes {

        private final Map<Field, String> reasons = new EnumMap<>(Field.class);
        private final Map<Field, Set<Row>> rows = new EnumMap<>(Field.class);

        @Override
        public void found(String list, String label, String row, List<String> words) {
            Field field = Field.of(list, label);
            rows.computeIfAbsent(field, none -> new LinkedHashSet<>()).add(new Row(list, label, row, words));
        }

        @Override
        public void because(Field field, String why) {
            reasons.put(field, why);
        }

        Because of(Field field, String value) {
            String reason = value.isEmpty() ? "" : reasons.getOrDefault(field, "");
            return new Because(field, value, reason, List.copyOf(rows.getOrDefault(field, Set.of())));
        }
    }

    /** A word with what its spellings share. */
    record Spoken(String word, String sound, String stem, long begins, long soundBegins) {

        static Spoken of(String word) {
            String sound = FrenchSound.key(word);
            String stem = undoubled(word);
            return new Spoken(word, sound, stem, Beginnings.bit(word) | Beginnings.bit(stem), Beginnings.bit(sound));
        }
    }

    private static final Set<String> UNSAID = Set.of("ne", "n");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Said of(String text) {
        return of(text, Notes.NONE);
    }

    static Said of(String text, Notes notes) {
        String clean = PlainText.clean(text);
        List<Spoken> french = Words.of(clean).stream()
                .map(word -> whole(word.norm()))
                .filter(word -> !UNSAID.contains(word))
                .map(Spoken::of)
                .toList();
        String folded = ForeignSpelling.fold(clean);
        List<Spoken> typed = Arrays.stream(NO_WORD.split(folded))
                .filter(word -> !word.isEmpty())
                .map(Spoken::of)
                .toList();
        return new Said(french, typed, folded.replace("'", ""), notes);
    }

    /** The same message, which also says these French words. */
    Said saying(String words) {
        List<Spoken> all = new ArrayList<>(french);
        all.addAll(of(words).french);
        return new Said(List.copyOf(all), typed, whole, notes);
    }

    /** True when some letter lies beyond the Latin ones and their marks. */
    static boolean strange(String text) {
        return text.chars().anyMatch(c -> c > 0x36F);
    }

    static String undoubled(String word) {
        return DOUBLED.matcher(word).replaceAll("$1");
    }

    /** Elided and whole little words are one. */
    static String whole(String word) {
        return switch (word) {
            case "j" -> "je";
            case "m" -> "me";
            case "t" -> "te";
            case "s" -> "se";
            case "l" -> "le";
            case "d" -> "de";
            case "c" -> "ce";
            case "qu" -> "que";
            default -> word;
        };
    }
}
