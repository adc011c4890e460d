package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which of the offered answers somebody typed in words, with faults or only in part. */
public final class TypedAnswer {

    private static final Set<String> LITTLE = Set.of(
            ("je j le la les l de des du d un une ce cet cette ces c mon ma mes ne n ni est ai a ou et en y que qu il elle"
                            + " on me m se s au aux suis moi bah ben alors encore deja ok accord voila")
                    .split(" "));
    private static final Set<String> NEGATIONS = Set.of("pas", "plus", "rien", "jamais", "aucun", "aucune", "non");
    private static final int SHORTEST_BY_SOUND = 4;
    private static final double ENOUGH = 0.5;

    private record Fit(Choice choice, double share) {}

    private TypedAnswer() {}

    /**
     * The one answer that was typed; none when several could be meant or when something else was said.
     *
     * @param context what the assistant had asked: its words may come back in the answer
     */
    public static Optional<Choice> among(List<Choice> offered, String typed, String context) {
        List<String> said = telling(typed);
        List<String> known = telling(context);
        List<Fit> fits = offered.stream()
                .map(choice -> new Fit(choice, share(choice.label(), said, known)))
                .filter(fit -> fit.share >= ENOUGH)
                .sorted(Comparator.comparingDouble(Fit::share).reversed())
                .toList();
        boolean clear = fits.size() == 1 || fits.size() > 1 && fits.getFirst().share > fits.get(1).share;
        return clear ? Optional.of(fits.getFirst().choice) : Optional.empty();
    }

    /** The share of the answer's words that were typed; 0 when anything else was, or the contrary. */
    private static double share(String answer, List<String> said, List<String> known) {
        List<String> label = telling(answer);
        List<String> heart = telling(answer.split(",", 2)[0]); // what comes after a comma only adds to it
        boolean nothingElse =
                said.stream().allMatch(word -> in(label, word) || in(known, word) && !NEGATIONS.contains(word));
        boolean contrary =
                heart.stream().anyMatch(NEGATIONS::contains) && said.stream().noneMatch(NEGATIONS::contains);
        return nothingElse && !contrary ? Math.max(typed(heart, said), typed(label, said)) : 0;
    }

    private static double typed(List<String> label, List<String> said) {
        return label.isEmpty()
                ? 0
                : (double) label.stream().filter(word -> in(said, word)).count() / label.size();
    }

    private static boolean in(List<String> words, String word) {
        return words.stream().anyMatch(other -> same(other, word));
    }

    private static boolean same(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) >= SHORTEST_BY_SOUND
                        && FrenchSound.key(one).equals(FrenchSound.key(other));
    }

    private static List<String> telling(String text) {
        return Words.of(text).stream()
                .map(Word::norm)
                .flatMap(norm -> Arrays.stream(norm.split(" ")))
                .filter(word -> !LITTLE.contains(word))
                .distinct()
                .toList();
    }
}
