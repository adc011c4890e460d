package fr.aiguilleur.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart words typed without their space or apostrophe: "jarive", "jpeux", "lordi", "quil". */
final class Glued {

    /** No French word starts with j and a consonant. */
    private static final Pattern J_CONSONANT = Pattern.compile("j([bcdfghjklmnpqrstvwxz]\\p{L}+)");

    /** "jlai", "jmappelle", "jtecris": the second letter is a pronoun when a vowel follows. */
    private static final Pattern J_PRONOUN = Pattern.compile("j([lmnst])([aeéèiouyh]\\p{L}+)");

    private static final Pattern BEFORE_VOWEL = Pattern.compile("(qu|[jlmnstdc])([aeéèêiouyh]\\p{L}*)");
    private static final int SHORTEST_BY_SOUND = 4;

    private static final Map<String, Set<String>> LISTS = read();
    /** People say the same words again and again; past this many they are no longer French worth keeping. */
    private static final int REMEMBERED = 20_000;

    private static final Map<String, Optional<List<String>>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, String> VERB_SOUNDS = sounds("verbs");
    private static final Map<String, String> NOUN_SOUNDS = sounds("nouns");

    private Glued() {}

    /** The parts of a glued word; empty when it is one word. */
    static Optional<List<String>> parts(String word) {
        Optional<List<String>> known = KNOWN.get(word);
        if (known == null) {
            known = apart(word);
            if (KNOWN.size() < REMEMBERED) {
                KNOWN.put(word, known);
            }
        }
        return known;
    }

    private static Optional<List<String>> apart(String word) {
        if (list("kept").contains(PlainText.fold(word)) || Abbreviations.known(word)) {
            return Optional.empty();
        }
        Matcher pronoun = J_PRONOUN.matcher(word);
        if (pronoun.matches() && list("verbs").contains(PlainText.fold(pronoun.group(2)))) {
            return Optional.of(List.of("j", pronoun.group(1), pronoun.group(2)));
        }
        Matcher consonant = J_CONSONANT.matcher(word);
        if (consonant.matches()) {
            return Optional.of(List.of("je", consonant.group(1)));
        }
        Matcher vowel = BEFORE_VOWEL.matcher(word);
        if (vowel.matches() && follows(vowel.group(1), vowel.group(2))) {
            return Optional.of(List.of(vowel.group(1), written(vowel.group(2))));
        }
        return Optional.empty();
    }

    private static boolean follows(String little, String rest) {
        return switch (little) {
            case "d" -> among("nouns", NOUN_SOUNDS, rest);
            case "l", "qu" -> among("nouns", NOUN_SOUNDS, rest) || among("verbs", VERB_SOUNDS, rest);
            case "c" -> false;
            default -> among("verbs", VERB_SOUNDS, rest) && !list("nouns").contains(PlainText.fold(rest));
        };
    }

    private static boolean among(String name, Map<String, String> sounds, String rest) {
        return list(name).contains(PlainText.fold(rest))
                || rest.length() >= SHORTEST_BY_SOUND && sounds.containsKey(FrenchSound.key(rest));
    }

    private static Set<String> list(String name) {
        return LISTS.getOrDefault(name, Set.of());
    }

    /** The spelling we know when only the sound was right: "arive" is "arrive". */
    private static String written(String rest) {
        boolean known =
                list("verbs").contains(PlainText.fold(rest)) || list("nouns").contains(PlainText.fold(rest));
        String sound = FrenchSound.key(rest);
        return known ? rest : VERB_SOUNDS.getOrDefault(sound, NOUN_SOUNDS.getOrDefault(sound, rest));
    }

    private static Map<String, String> sounds(String name) {
        Map<String, String> sounds = new HashMap<>();
        for (String word : list(name)) {
            if (word.length() >= SHORTEST_BY_SOUND) {
                sounds.putIfAbsent(FrenchSound.key(word), word);
            }
        }
        return sounds;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> current = new HashSet<>();
        for (String line : Lines.of(Glued.class, "glued.txt")) {
            if (line.equals("verbs") || line.equals("nouns") || line.equals("kept")) {
                current = lists.computeIfAbsent(line, name -> new LinkedHashSet<>());
            } else {
                current.addAll(List.of(line.split(" ")));
            }
        }
        return lists;
    }
}
