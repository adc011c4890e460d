package fr.aiguilleur.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a message which device and account it is about, and what the person needs to be answered well. */
public final class PersonReader {

    private static final Wordings WORDINGS = Wordings.of(PersonReader.class, "person.txt");
    private static final Pattern AGE = Pattern.compile("\\bje ai (?:que |seulement )?(\\d{1,2}) ans\\b");
    private static final int YOUNGEST = 5;
    private static final int OLDEST_CHILD = 14;

    private PersonReader() {}

    /** What this message tells of the person. */
    public static Person read(String text) {
        List<String> labels = WORDINGS.in(text);
        List<Trait> traits = new ArrayList<>(labels.stream()
                .filter(label -> label.startsWith("trait "))
                .map(label -> Trait.valueOf(label.substring("trait ".length())))
                .toList());
        if (child(Wordings.spoken(text))) {
            traits.add(Trait.CHILD);
        }
        return new Person(first("device ", labels), first("account ", labels), List.of(), List.of(), traits);
    }

    private static boolean child(String said) {
        Matcher age = AGE.matcher(said);
        Optional<Integer> years = age.find() ? Optional.of(Integer.valueOf(age.group(1))) : Optional.empty();
        return years.filter(one -> one >= YOUNGEST && one <= OLDEST_CHILD).isPresent();
    }

    private static @Nullable String first(String field, List<String> labels) {
        return labels.stream()
                .filter(label -> label.startsWith(field))
                .map(label -> label.substring(field.length()))
                .findFirst()
                .orElse(null);
    }
}
