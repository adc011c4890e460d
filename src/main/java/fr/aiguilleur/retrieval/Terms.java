package fr.aiguilleur.retrieval;

import fr.aiguilleur.text.Word;
import fr.aiguilleur.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a text, however it was typed, into the terms that search compares. */
final class Terms {

    private final Vocabulary vocabulary;

    Terms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Term> of(String text) {
        List<String> words = Words.of(text).stream().map(Word::norm).toList();
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int size = vocabulary.nameAt(words, at);
            if (size > 1) {
                terms.add(name(words.subList(at, at + size)));
            } else if (!vocabulary.stop(words.get(at))) {
                terms.add(word(words.get(at)));
            }
            at += size;
        }
        return terms;
    }

    private Term word(String word) {
        return new Term(vocabulary.stem(word), vocabulary.sound(word), vocabulary.vague(word), List.of());
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
