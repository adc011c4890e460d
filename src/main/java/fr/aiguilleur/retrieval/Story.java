package fr.aiguilleur.retrieval;

import fr.aiguilleur.retrieval.Clues.Clue;
import fr.aiguilleur.retrieval.Explanation.Candidate;
import fr.aiguilleur.retrieval.Explanation.Field;
import fr.aiguilleur.retrieval.Explanation.Found;
import fr.aiguilleur.retrieval.Explanation.Kind;
import fr.aiguilleur.retrieval.Explanation.Token;
import fr.aiguilleur.retrieval.Explanation.Verdict;
import fr.aiguilleur.retrieval.Gate.Ruling;
import fr.aiguilleur.retrieval.Terms.Typed;
import fr.aiguilleur.retrieval.Weigher.Fit;
import fr.aiguilleur.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks on while a message is weighed, then tells how it went. */
final class Story implements Weigher.Witness {

    private static final int TOLD = 5;

    /** A clue that was looked for in a field, with its score for each guide. */
    private record Sight(Term term, String field, Clue clue, float[] scores) {}

    private final GuideIndex index;
    private final Vocabulary vocabulary;
    private final Map<Term, Double> weights = new LinkedHashMap<>();
    private final List<Sight> sights = new ArrayList<>();

    Story(GuideIndex index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
    }

    @Override
    public void weighed(Term term, double weight) {
        weights.put(term, weight);
    }

    @Override
    public void found(Term term, String field, Clue clue, float[] scores) {
        sights.add(new Sight(term, field, clue, scores));
    }

    Explanation told(List<Typed> typed, List<Fit> fits, Ruling ruling, Gate gate) {
        Map<Term, String> words = new LinkedHashMap<>();
        typed.forEach(one -> {
            if (one.term() != null) {
                words.putIfAbsent(one.term(), normal(one));
            }
        });
        List<Candidate> guides =
                fits.stream().limit(TOLD).map(fit -> candidate(fit, words)).toList();
        return new Explanation(tokens(typed), guides, new Verdict(ruling.bar(), ruling.lead(), ruling.ours(), gate));
    }

    private List<Token> tokens(List<Typed> typed) {
        List<Token> tokens = new ArrayList<>();
        Set<Term> before = new HashSet<>();
        for (Typed one : typed) {
            Term term = one.term();
            String raw = one.words().stream().map(Word::raw).distinct().collect(Collectors.joining(" "));
            boolean again = term != null && !before.add(term);
            double weight = term == null || again ? 0 : weights.getOrDefault(term, 0.0);
            tokens.add(new Token(
                    raw,
                    normal(one),
                    term == null ? null : spaced(term.key()),
                    term == null ? null : spaced(term.sound()),
                    kind(term, again),
                    term == null ? List.of() : others(term),
                    weight));
        }
        return tokens;
    }

    private List<String> others(Term term) {
        return vocabulary.others(term.key()).stream().map(Story::spaced).toList();
    }

    private Kind kind(@Nullable Term term, boolean again) {
        if (term == null) {
            return Kind.STOP;
        }
        if (again) {
            return Kind.SKIPPED;
        }
        if (!weights.containsKey(term)) {
            return weights.size() < GuideSearch.LONGEST ? Kind.ASIDE : Kind.SKIPPED;
        }
        if (term.vague()) {
            return Kind.VAGUE;
        }
        boolean known =
                sights.stream().filter(sight -> sight.term().equals(term)).anyMatch(Story::anywhere);
        return !known ? Kind.UNKNOWN : term.name() ? Kind.NAME : Kind.WORD;
    }

    private static boolean anywhere(Sight sight) {
        for (float score : sight.scores()) {
            if (score > 0) {
                return true;
            }
        }
        return false;
    }

    private Candidate candidate(Fit fit, Map<Term, String> words) {
        return new Candidate(
                index.guides().get(fit.guide()),
                fit.score(),
                fit.rank(),
                fit.relevance(),
                fit.coverage(),
                fit.likeness(),
                Weigher.LEARNED * fit.margin(),
                fit.phrase() < 0 ? null : index.phrasing(fit.phrase()),
                words.keySet().stream()
                        .flatMap(term -> found(term, words.getOrDefault(term, ""), fit.guide()).stream())
                        .toList());
    }

    /** The surest way a word was found in a guide, and everywhere it was found that way. */
    private List<Found> found(Term term, String word, int guide) {
        List<Sight> seen = sights.stream()
                .filter(sight -> sight.term().equals(term) && sight.scores()[guide] > 0)
                .toList();
        return seen.stream()
                .map(Sight::clue)
                .max((one, other) -> Float.compare(one.trust(), other.trust()))
                .map(clue -> new Found(
                        word,
                        clue.way(),
                        spaced(String.join(" ", clue.tokens())),
                        seen.stream()
                                .filter(sight -> sight.clue().way() == clue.way())
                                .map(sight -> field(sight.field()))
                                .distinct()
                                .sorted()
                                .toList()))
                .stream()
                .toList();
    }

    private static Field field(String name) {
        return switch (name) {
            case GuideIndex.TITLE -> Field.TITLE;
            case GuideIndex.SAID -> Field.PHRASINGS;
            default -> Field.STEPS;
        };
    }

    private static String normal(Typed typed) {
        return typed.words().stream().map(Word::norm).collect(Collectors.joining(" "));
    }

    private static String spaced(String key) {
        return key.replace('_', ' ');
    }
}
