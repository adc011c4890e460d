package fr.aiguilleur.person;

import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of wordings, each telling something: "label: one wording | another". They are normal French, folded, with
 * "ne" left out and j' d' l' m' written whole; words that sound alike are the same.
 */
public final class Wordings {

    private static final int SHORTEST_BY_SOUND = 5;

    private final List<Row> rows;

    private record Row(String label, Spoken words) {}

    /** @param heard long words as they sound, short ones as they are written */
    private record Spoken(List<String> written, List<String> heard) {

        static Spoken of(List<String> words) {
            return new Spoken(
                    words,
                    words.stream()
                            .map(word -> word.length() < SHORTEST_BY_SOUND ? word : FrenchSound.key(word))
                            .toList());
        }

        /** One word alone must be written right: too many sound alike. */
        boolean says(Spoken wording) {
            boolean bySound = wording.written.size() > 1 && !wording.heard.equals(wording.written);
            return Collections.indexOfSubList(written, wording.written) >= 0
                    || bySound && Collections.indexOfSubList(heard, wording.heard) >= 0;
        }
    }

    private Wordings(List<Row> rows) {
        this.rows = rows;
    }

    /** The list in this file beside the class. */
    public static Wordings of(Class<?> beside, String file) {
        return new Wordings(
                Lines.of(beside, file).stream().flatMap(Wordings::rows).toList());
    }

    /** Labels of all wordings that are said, in the order of the list. */
    public List<String> in(String text) {
        Spoken said = Spoken.of(Arrays.asList(spoken(text).split(" ")));
        return rows.stream()
                .filter(row -> said.says(row.words))
                .map(Row::label)
                .distinct()
                .toList();
    }

    /** The text as wordings are written. */
    static String spoken(String text) {
        return Words.normal(text)
                .replaceAll("\\bj\\b", "je")
                .replaceAll("\\bne? (?=\\w)", "")
                .replaceAll("\\bm\\b", "me")
                .replaceAll("\\bd\\b", "de")
                .replaceAll("\\bl\\b", "le")
                .strip();
    }

    private static Stream<Row> rows(String line) {
        String[] sides = line.split(":", 2);
        return Arrays.stream(sides[1].split("\\|"))
                .map(wording -> new Row(
                        sides[0].strip(),
                        Spoken.of(Arrays.asList(wording.strip().split(" ")))));
    }
}
