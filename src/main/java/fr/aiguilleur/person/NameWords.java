package fr.aiguilleur.person;

import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which words are names of people, which may be, and which are words of everyday. */
final class NameWords {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_BY_SOUND = 5;

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> accented = new HashSet<>();
    private final Set<String> words = Lines.of(NameWords.class, "words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private final Set<String> sounds = words.stream()
            .filter(word -> word.length() >= SHORTEST_BY_SOUND)
            .map(FrenchSound::key)
            .collect(Collectors.toUnmodifiableSet());

    NameWords() {
        String kind = "";
        for (String line : Lines.of(NameWords.class, "names.txt")) {
            if (line.startsWith("[")) {
                kind = line;
            } else {
                List<String> written = List.of(line.split(" "));
                written.stream().filter(name -> name.endsWith("é")).forEach(accented::add);
                names.computeIfAbsent(kind, _ -> new HashSet<>())
                        .addAll(written.stream().map(PlainText::fold).toList());
            }
        }
    }

    /** "jean", and "jean-pierre" of which both are names; "anné" is no "Anne". */
    boolean certain(NameToken token) {
        String typed = token.typed().toLowerCase(Locale.ROOT);
        return (!typed.endsWith("é") || accented.contains(typed) || typed.contains("-")) && certain(token.folded());
    }

    private boolean certain(String folded) {
        Set<String> certain = of("[certain]");
        String[] parts = folded.split("-");
        return certain.contains(folded)
                || parts.length == 2
                        && (certain.contains(parts[0]) || certain.contains(parts[1]))
                        && Arrays.stream(parts).allMatch(part -> certain.contains(part) || perhaps(part));
    }

    /** A first name that is also a word, a town or a service. */
    boolean perhaps(String folded) {
        return of("[word]").contains(folded);
    }

    boolean family(String folded) {
        return of("[family]").contains(folded);
    }

    private Set<String> of(String kind) {
        return names.getOrDefault(kind, Set.of());
    }

    /** A word however it was typed, or too short to be a name. */
    boolean known(String folded) {
        return folded.length() < SHORTEST
                || words.contains(folded)
                || folded.length() >= SHORTEST_BY_SOUND && sounds.contains(FrenchSound.key(folded))
                || Arrays.stream(folded.split("-")).anyMatch(words::contains)
                || meant(folded);
    }

    private boolean meant(String folded) {
        List<Word> meant = Words.of(folded);
        return meant.stream()
                .map(Word::norm)
                .allMatch(norm -> !norm.equals(folded) && (norm.length() < SHORTEST || words.contains(norm)));
    }
}
