package fr.aiguilleur.canned;

import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Sms;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A reply that is ready.
 *
 * @param keys other words under which it is looked for
 * @param version grows with each change
 */
record CannedReply(UUID id, String title, String text, String keys, int version) {

    /** How many text messages it takes as it stands, with its blanks open. */
    int segments() {
        return Sms.segments(Sms.simplify(text));
    }

    /** True when each of these words begins a word of it. */
    boolean has(String words) {
        List<String> mine = words(title + " " + keys + " " + text);
        return words(words).stream().allMatch(word -> mine.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** True when its title alone has these words: it comes first. */
    boolean isNamed(String words) {
        List<String> mine = words(title);
        return words(words).stream().allMatch(word -> mine.stream().anyMatch(one -> one.startsWith(word)));
    }

    List<String> otherWords() {
        return Stream.of(keys.split("[\\s,;]+")).filter(key -> !key.isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return Stream.of(PlainText.fold(text).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
