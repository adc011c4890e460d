package fr.aiguilleur.retrieval;

import fr.aiguilleur.learning.Spelling;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.PlainText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What we know of words beyond the guides: which say little, which mean the same, which are never cut. */
final class Vocabulary implements Spelling {

    private static final int LONGEST_NAME = 4;

    private final Map<String, Set<String>> words = new HashMap<>();
    /** From the stems of a name to the numbers of the meanings it may have. */
    private final Map<String, Set<Integer>> meanings = new HashMap<>();

    private final Map<Integer, Set<String>> names = new HashMap<>();
    private final Stemmer stemmer;

    Vocabulary() {
        String section = "";
        for (String line : Lines.of(Vocabulary.class, "words.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else {
                words.computeIfAbsent(section, key -> new HashSet<>())
                        .addAll(Arrays.stream(line.split(" "))
                                .map(PlainText::fold)
                                .toList());
            }
        }
        stemmer = new Stemmer(list("acronyms"));
        int meaning = 0;
        for (String line : Lines.of(Vocabulary.class, "synonyms.txt")) {
            for (String name : line.split("/")) {
                String key = key(Arrays.asList(PlainText.fold(name).strip().split("[^a-z0-9]+")));
                meanings.computeIfAbsent(key, added -> new LinkedHashSet<>()).add(meaning);
                names.computeIfAbsent(meaning, added -> new LinkedHashSet<>()).add(key);
            }
            meaning++;
        }
    }

    boolean stop(String word) {
        return word.length() < 2 || list("stop").contains(word);
    }

    boolean vague(String word) {
        return list("vague").contains(word);
    }

    /** The other names of what a name means, each as one key. */
    Set<String> others(String key) {
        Set<String> others = new LinkedHashSet<>();
        for (int meaning : meanings.getOrDefault(key, Set.of())) {
            others.addAll(names.getOrDefault(meaning, Set.of()));
        }
        others.remove(key);
        return others;
    }

    /** How many of the words from this one on are one name; 1 when they are not. */
    int nameAt(List<String> folded, int at) {
        for (int size = Math.min(LONGEST_NAME, folded.size() - at); size > 1; size--) {
            if (meanings.containsKey(key(folded.subList(at, at + size)))) {
                return size;
            }
        }
        return 1;
    }

    /** One key for a name of one or more words. */
    String key(List<String> folded) {
        StringBuilder key = new StringBuilder();
        for (String word : folded) {
            key.append(key.isEmpty() ? "" : "_").append(stem(word));
        }
        return key.toString();
    }

    @Override
    public String stem(String word) {
        return stemmer.stem(word);
    }

    @Override
    public String sound(String word) {
        return FrenchSound.key(word);
    }

    private Set<String> list(String section) {
        return words.getOrDefault(section, Set.of());
    }
}
