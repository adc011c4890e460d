package fr.aiguilleur.understanding;

import fr.aiguilleur.understanding.Phrase.Group;
import fr.aiguilleur.understanding.Phrase.Slot;
import fr.aiguilleur.understanding.Said.Spoken;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How what fits begins, a bit for each beginning: nearly every word is told at once that it does not. */
record Beginnings(long words, long sounds) {

    static Beginnings of(Set<String> words, Set<String> sounds, List<String> stems, List<List<String>> several) {
        boolean any = stems.stream().anyMatch(stem -> stem.length() < 2);
        Stream<String> written = Stream.of(
                        words.stream(), stems.stream(), several.stream().map(List::getFirst))
                .flatMap(all -> all);
        return new Beginnings(any ? -1 : bits(written), bits(sounds.stream()));
    }

    /** Of the first places of these rows. */
    static Beginnings of(List<Group> rows) {
        long words = 0;
        long sounds = 0;
        for (Group row : rows) {
            Slot first = row.slots().getFirst();
            words |= first.gap() > 0 ? -1 : first.beginnings().words;
            sounds |= first.beginnings().sounds;
        }
        return new Beginnings(words, sounds);
    }

    private static long bits(Stream<String> words) {
        return words.mapToLong(Beginnings::bit).reduce(0, (one, other) -> one | other);
    }

    /** The first two letters. */
    static long bit(String word) {
        return switch (word.length()) {
            case 0 -> 0;
            case 1 -> 1L << word.charAt(0);
            default -> 1L << 31 * word.charAt(0) + word.charAt(1);
        };
    }

    /** How all these words begin. */
    static Beginnings ofAll(List<Spoken> spoken) {
        long words = 0;
        long sounds = 0;
        for (Spoken one : spoken) {
            words |= one.begins();
            sounds |= one.soundBegins();
        }
        return new Beginnings(words, sounds);
    }

    boolean none(Spoken spoken) {
        return (words & spoken.begins()) == 0 && (sounds & spoken.soundBegins()) == 0;
    }

    boolean none(Beginnings other) {
        return (words & other.words) == 0 && (sounds & other.sounds) == 0;
    }
}
