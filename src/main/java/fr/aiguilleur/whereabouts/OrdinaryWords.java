package fr.aiguilleur.whereabouts;

import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Lines;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The words of everyday French, and towns elsewhere, that look or sound like one of our communes. */
final class OrdinaryWords {

    private static final int SHORTEST_BY_SOUND = 4;

    private final Set<String> common = new HashSet<>();
    private final Set<String> sounds = new HashSet<>();

    OrdinaryWords() {
        for (String line : Lines.of(OrdinaryWords.class, "ordinary-words.txt")) {
            common.addAll(List.of(line.split(" ")));
        }
        common.stream()
                .filter(word -> word.length() >= SHORTEST_BY_SOUND)
                .map(FrenchSound::key)
                .forEach(sounds::add);
    }

    boolean common(String word) {
        return common.contains(word);
    }

    /** Whether but one of these words says anything, and that one is ordinary. */
    boolean are(Stretch stretch) {
        return telling(stretch, token -> common.contains(token.word()));
    }

    /** The same of how they sound. */
    boolean sound(Stretch stretch) {
        return telling(stretch, token -> common.contains(token.word()) || sounds.contains(token.sound()));
    }

    private static boolean telling(Stretch stretch, Predicate<Token> ordinary) {
        List<Token> telling = stretch.list().stream()
                .filter(token -> !LittleWords.are(token.word()))
                .toList();
        return telling.isEmpty() || telling.size() == 1 && ordinary.test(telling.getFirst());
    }
}
