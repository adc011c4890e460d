package fr.aiguilleur.repair;

import fr.aiguilleur.person.PersonReader;
import fr.aiguilleur.text.Lines;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What moves somebody, apart from what they need and short of danger. */
enum Mood {
    /** Rude to us; swearing about a machine is not. */
    INSULT,
    /** Would rather talk than solve something. */
    TALK,
    DISTRESS;

    private static final List<Wording> WORDINGS = Lines.of(Mood.class, "moods.txt").stream()
            .flatMap(Mood::wordings)
            .toList();

    private record Wording(Mood mood, String words) {}

    static Optional<Mood> of(String text) {
        return WORDINGS.stream()
                .filter(wording -> PersonReader.says(text, wording.words))
                .map(Wording::mood)
                .findFirst();
    }

    private static Stream<Wording> wordings(String line) {
        String[] sides = line.split(":", 2);
        Mood mood = Mood.valueOf(sides[0].strip().toUpperCase(Locale.ROOT));
        return Arrays.stream(sides[1].split("\\|")).map(words -> new Wording(mood, words.strip()));
    }
}
