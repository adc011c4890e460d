package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.fact.Speech;
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
    /** What people put around an answer; where it is part of one, it counts. */
    private static final Set<String> AROUND = Set.of(
            ("comment coment veux veut voudrais voudrai aimerais faudrait faut peux pourrais faire fais pour besoin plutot juste"
                            + " simplement svp stp merci bonjour avec vous te tu cela ca si la donc mais quand meme voudrait cas plait oui ouais plein beaucoup trop plusieurs vraiment")
                    .split(" "));

    private static final Set<String> NEGATIONS = Set.of("pas", "plus", "rien", "jamais", "aucun", "aucune", "non");
    private static final int SHORTEST_BY_SOUND = 4;
    private static final double ENOUGH = 0.5;
    /** One word beside so many of the answer's own may be another name for the rest of it. */
    private static final int OWN = 2;

    /**
     * How well an answer fits.
     *
     * @param own words of it that were typed
     * @param whole whether nothing else was typed
     */
    private record Fit(Choice choice, double share, long own, boolean whole) {

        private static final Comparator<Fit> BEST = Comparator.comparingDouble(Fit::share)
                .thenComparingLong(Fit::own)
                .reversed();
    }

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
                .map(choice -> fit(choice, said, known))
                .filter(fit -> fit.share >= ENOUGH)
                .toList();
        return clearest(fits.stream().filter(Fit::whole).toList())
                .or(() -> fits.stream().anyMatch(Fit::whole) ? Optional.empty() : clearest(fits));
    }

    private static Optional<Choice> clearest(List<Fit> fits) {
        List<Fit> best = fits.stream().sorted(Fit.BEST).toList();
        boolean clear = best.size() == 1 || best.size() > 1 && Fit.BEST.compare(best.getFirst(), best.get(1)) < 0;
        return clear ? Optional.of(best.getFirst().choice) : Optional.empty();
    }

    /** The share of the answer's words that were typed; 0 when much else was, or the contrary. */
    private static Fit fit(Choice choice, List<String> said, List<String> known) {
        List<String> label = telling(choice.label());
        List<String> heart = telling(choice.label().split(",", 2)[0]); // what comes after a comma only adds to it
        List<String> other = said.stream()
                .filter(word -> !in(label, word) && !(in(known, word) && !NEGATIONS.contains(word)))
                .filter(word -> !AROUND.contains(word))
                .toList();
        long own = said.stream().filter(word -> in(label, word)).count();
        boolean nearly = other.size() <= 1 && own >= OWN && other.stream().noneMatch(NEGATIONS::contains);
        boolean contrary =
                heart.stream().anyMatch(NEGATIONS::contains) && said.stream().noneMatch(NEGATIONS::contains);
        boolean fits = (other.isEmpty() || nearly) && !contrary;
        return new Fit(choice, fits ? Math.max(typed(heart, said), typed(label, said)) : 0, own, other.isEmpty());
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
                        && (FrenchSound.key(one).equals(FrenchSound.key(other))
                                || Speech.stem(one).equals(Speech.stem(other)));
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
