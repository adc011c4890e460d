package fr.aiguilleur.wording;

import fr.aiguilleur.fact.Tokens;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.verdict.Verdict;
import fr.aiguilleur.verdict.Verdict.Why;
import fr.aiguilleur.verdict.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a model's sentences against the records each of them cites, then all that is left once more as it would be
 * sent.
 *
 * @param sources what the records say, in the order of their numbers
 */
record Check(Verifier verifier, Tokens tokens, List<String> sources, int most) {

    private static final int MOST_SENTENCES = 4;
    private static final Pattern TOKEN = Pattern.compile("\\[\\[[^\\]]*]]");
    /** What a person must not miss, however it is said. */
    private static final Pattern CAREFUL =
            Pattern.compile("\\b(?:verifi|connu|gratuit|payant|ferme|complet|appelez|renseignez|exemple|rendez vous)");
    /** Speaks of what the sentence before it says. */
    private static final Pattern LEANING = Pattern.compile(
            "(?:ils?|elles?|ce|cela|ca|c'|cette|ces|cet|ensuite|puis|alors|la bas|y|sinon|mais|et)\\b.*");

    /** Whoever is cut off says something else than they meant. */
    private static final Pattern ENDED = Pattern.compile("(?s).*(?:[.!?…][»\")]?|]])");

    /** So people speak of themselves: their question said back to them is no answer. */
    private static final Pattern AS_THEY = Pattern.compile("(?:je|j'|mon|ma|mes|on me|il me|elle me)\\b.*");

    private record Sentence(String hidden, List<Integer> cited) {}

    /** @param answer what was decided, with its tokens, when nothing of it may be missing; else empty */
    Checked of(JsonNode form, String answer) {
        List<Sentence> sentences = sentences(form);
        List<String> refused = new ArrayList<>();
        List<Sentence> kept = new ArrayList<>();
        boolean gap = false;
        for (Sentence sentence : sentences) {
            Why why = why(sentence);
            if (why == null
                    && gap
                    && LEANING.matcher(PlainText.fold(sentence.hidden)).matches()) {
                why = Why.FORM;
            }
            gap = why != null;
            if (why == null) {
                kept.add(sentence);
            } else {
                refused.add(word(why));
            }
        }
        if (kept.isEmpty() || refused.size() > kept.size()) {
            return new Checked(Optional.empty(), refused);
        }
        return whole(kept, refused, answer);
    }

    private Checked whole(List<Sentence> kept, List<String> refused, String answer) {
        String hidden = kept.stream().map(Sentence::hidden).collect(Collectors.joining(" "));
        String text = tokens.show(hidden).orElseThrow(); // each sentence was shown before
        Set<Integer> cited =
                kept.stream().flatMap(one -> one.cited.stream()).collect(Collectors.toCollection(TreeSet::new));
        Verdict verdict = verifier.check(text, texts(cited), most);
        List<String> why = new ArrayList<>(refused);
        verdict.refused().forEach(refusal -> why.add(word(refusal.why())));
        if (verdict.whole() && !says(hidden, answer)) {
            why.add("missing");
            return new Checked(Optional.empty(), why);
        }
        return new Checked(verdict.whole() ? Optional.of(text) : Optional.empty(), why);
    }

    private @Nullable Why why(Sentence sentence) {
        if (sentence.cited.isEmpty()) {
            return Why.UNFOUNDED;
        }
        if (!ENDED.matcher(sentence.hidden).matches()
                || AS_THEY.matcher(PlainText.fold(sentence.hidden)).matches()) {
            return Why.FORM;
        }
        Optional<String> shown = tokens.show(sentence.hidden);
        if (shown.isEmpty()) {
            return Why.FACT;
        }
        Verdict verdict = verifier.check(shown.get(), texts(sentence.cited), most);
        // A sentence that alone says nothing may stand beside others; the whole is checked after.
        return verdict.refused().isEmpty() ? null : verdict.refused().getFirst().why();
    }

    private List<String> texts(Iterable<Integer> cited) {
        List<String> texts = new ArrayList<>();
        cited.forEach(number -> texts.add(sources.get(number - 1)));
        return texts;
    }

    /** Every fact and every doubt of the answer stands in it too. */
    private static boolean says(String hidden, String answer) {
        return all(TOKEN, hidden).containsAll(all(TOKEN, answer))
                && all(CAREFUL, PlainText.fold(hidden)).containsAll(all(CAREFUL, PlainText.fold(answer)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Those that cite only records they were given; a sentence that cites another one cites none. */
    private List<Sentence> sentences(JsonNode form) {
        List<Sentence> sentences = new ArrayList<>();
        for (JsonNode node : form.path("sentences")) {
            String text = node.path("text").asStringOpt().orElse("").strip();
            List<Integer> cited =
                    node.path("sources").valueStream().map(one -> one.asInt(0)).toList();
            boolean known = cited.stream().allMatch(number -> number >= 1 && number <= sources.size());
            if (!text.isEmpty()) {
                sentences.add(new Sentence(text, known ? cited : List.of()));
            }
        }
        return sentences.size() <= MOST_SENTENCES ? sentences : List.of();
    }

    private static String word(Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
