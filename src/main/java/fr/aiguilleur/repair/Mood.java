package fr.aiguilleur.repair;

import fr.aiguilleur.person.Wordings;
import java.util.Locale;
import java.util.Optional;

/** What moves somebody, apart from what they need and short of danger. */
enum Mood {
    /** Rude to us; swearing about a machine is not. */
    INSULT,
    /** Would rather talk than solve something. */
    TALK,
    DISTRESS;

    private static final Wordings WORDINGS = Wordings.of(Mood.class, "moods.txt");

    static Optional<Mood> of(String text) {
        return WORDINGS.in(text).stream()
                .map(label -> Mood.valueOf(label.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
