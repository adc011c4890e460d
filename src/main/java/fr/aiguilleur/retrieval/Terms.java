package fr.aiguilleur.retrieval;

import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a text, however it was typed, into the terms that search compares. */
final class Terms {

    private final Vocabulary vocabulary;

    Terms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A word or a name as it was typed, and what it is compared as; nothing when it says nothing. */
    record Typed(List<Word> words, @Nullable Term term) {}

    List<Term> of(String text) {
        return typed(text).stream().map(Typed::term).filter(Objects::nonNull).toList();
    }

    /** All that was typed, in order. */
    List<Typed> typed(String text) {
        List<Word> words = Words.of(text);
        List<String> norms = words.stream().map(Word::norm).toList();
        List<Typed> all = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int size = vocabulary.nameAt(norms, at);
            Term term = size > 1 ? name(norms.subList(at, at + size)) : word(norms.get(at));
            all.add(new Typed(words.subList(at, at + size), term));
            at += size;
        }
        return all;
    }

    private @Nullable Term word(String word) {
        return vocabulary.stop(word)
                ? null
                : new Term(vocabulary.stem(word), vocabulary.sound(word), vocabulary.vague(word), List.of());
    }

    private Term name(List<String> words) {
        List<String> parts = words.stream()
                .filter(word -> !vocabulary.stop(word))
                .map(vocabulary::stem)
                .toList();
        String sound = words.stream().map(vocabulary::sound).collect(Collectors.joining("_"));
        // A name of stop words and one vague word, as "plus internet", says no more than that word.
        boolean vague =
                words.stream().allMatch(word -> vocabulary.stop(word) || vocabulary.vague(word)) && parts.size() < 2;
        return new Term(vocabulary.key(words), sound, vague, parts);
    }
}
