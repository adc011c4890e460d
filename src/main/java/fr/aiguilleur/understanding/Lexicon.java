package fr.aiguilleur.understanding;

import fr.aiguilleur.text.Lines;
import fr.aiguilleur.understanding.Said.Notes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A word list of this package: labels, and under each the ways to say it (the form is told in {@code README.txt}). */
final class Lexicon {

    /** Ways to say a label; a label may come again further down, with less weight. */
    private record Group(String list, String label, List<Phrase> phrases) {

        boolean in(Said said) {
            for (Phrase phrase : phrases) {
                if (phrase.in(said)) {
                    told(phrase, said);
                    return true;
                }
            }
            return false;
        }

        private void told(Phrase phrase, Said said) {
            if (said.notes() != Notes.NONE) {
                said.notes().found(list, label, phrase.line(), phrase.words(said));
            }
        }
    }

    private final List<Group> groups = new ArrayList<>();

    static Lexicon read(String file) {
        return new Lexicon(file.replace(".txt", ""), Lines.of(Lexicon.class, file));
    }

    private Lexicon(String name, List<String> lines) {
        Map<String, String> sets = new HashMap<>();
        for (String text : lines) {
            if (text.startsWith("[")) {
                groups.add(new Group(name, text.substring(1, text.length() - 1), new ArrayList<>()));
            } else if (text.matches("@[a-z]+ = .*")) {
                String[] sides = text.split("\\s*=\\s*", 2);
                sets.put(sides[0], inserted(sides[1], sets));
            } else {
                groups.getLast().phrases().add(Phrase.of(text, inserted(text, sets)));
            }
        }
    }

    /** True when one of the ways to say this label is in the text. */
    boolean says(String label, Said said) {
        return groups.stream().anyMatch(group -> group.label().equals(label) && group.in(said));
    }

    /** Every label said, in the order of the file. */
    Set<String> all(Said said) {
        return groups.stream()
                .filter(group -> group.in(said))
                .map(Group::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<String> first(Said said) {
        return groups.stream().filter(group -> group.in(said)).map(Group::label).findFirst();
    }

    private static String inserted(String text, Map<String, String> sets) {
        String whole = text;
        for (Map.Entry<String, String> set : sets.entrySet()) {
            whole = whole.replaceAll(set.getKey() + "(?![a-z])", set.getValue());
        }
        return whole;
    }
}
