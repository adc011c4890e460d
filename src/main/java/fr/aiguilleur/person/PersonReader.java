package fr.aiguilleur.person;

import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a message which device and account it is about, and what the person needs to be answered well. */
public final class PersonReader {

    private static final int SHORTEST_BY_SOUND = 5;
    private static final Pattern AGE = Pattern.compile("\\bje ai (?:que |seulement )?(\\d{1,2}) ans\\b");
    private static final int YOUNGEST = 5;
    private static final int OLDEST_CHILD = 14;

    private static final List<Row> ROWS = Lines.of(PersonReader.class, "person.txt").stream()
            .flatMap(PersonReader::rows)
            .toList();

    /** One wording: what it tells of which field. */
    private record Row(String field, String value, List<String> words) {}

    private PersonReader() {}

    /** What this message tells of the person. */
    public static Person read(String text) {
        String said = spoken(text);
        List<String> words = Arrays.asList(said.split(" "));
        List<Trait> traits = new ArrayList<>(ROWS.stream()
                .filter(row -> row.field.equals("trait") && says(words, row.words))
                .map(row -> Trait.valueOf(row.value))
                .distinct()
                .toList());
        if (child(said)) {
            traits.add(Trait.CHILD);
        }
        return new Person(first("device", words), first("account", words), List.of(), List.of(), traits);
    }

    /** True when the words are said in this order, without a word between. */
    public static boolean says(String text, String wording) {
        return says(Arrays.asList(spoken(text).split(" ")), Arrays.asList(wording.split(" ")));
    }

    private static boolean says(List<String> said, List<String> wording) {
        if (Collections.indexOfSubList(said, wording) >= 0) {
            return true;
        }
        return wording.size() > 1
                && wording.stream().anyMatch(word -> word.length() >= SHORTEST_BY_SOUND)
                && Collections.indexOfSubList(sounds(said), sounds(wording)) >= 0;
    }

    private static List<String> sounds(List<String> words) {
        return words.stream()
                .map(word -> word.length() < SHORTEST_BY_SOUND ? word : FrenchSound.key(word))
                .toList();
    }

    private static boolean child(String said) {
        Matcher age = AGE.matcher(said);
        Optional<Integer> years = age.find() ? Optional.of(Integer.valueOf(age.group(1))) : Optional.empty();
        return years.filter(one -> one >= YOUNGEST && one <= OLDEST_CHILD).isPresent();
    }

    private static @Nullable String first(String field, List<String> words) {
        return ROWS.stream()
                .filter(row -> row.field.equals(field) && says(words, row.words))
                .map(Row::value)
                .findFirst()
                .orElse(null);
    }

    private static String spoken(String text) {
        return Words.normal(text)
                .replaceAll("\\bj\\b", "je")
                .replaceAll("\\bne? (?=\\w)", "")
                .replaceAll("\\bm\\b", "me")
                .replaceAll("\\bd\\b", "de")
                .replaceAll("\\bl\\b", "le")
                .strip();
    }

    /** "device iPhone: iphone | i phone". */
    private static Stream<Row> rows(String line) {
        String[] sides = line.split(":", 2);
        String[] head = sides[0].strip().split(" ", 2);
        return Arrays.stream(sides[1].split("\\|"))
                .map(wording -> new Row(
                        head[0], head[1], Arrays.asList(wording.strip().split(" "))));
    }
}
