package fr.aiguilleur.benchmark;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Misspells as a hurried thumb or an untaught ear does; written apart from the rules that read such text. */
final class Texting {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("pour", "pr"),
            Map.entry("bonjour", "bjr"),
            Map.entry("vous", "vs"),
            Map.entry("quelqu'un", "qqun"),
            Map.entry("quelque", "qq"),
            Map.entry("est-ce", "es ce"),
            Map.entry("avec", "ac"),
            Map.entry("merci", "mrc"),
            Map.entry("dans", "ds"),
            Map.entry("comment", "cmt"),
            Map.entry("cherche", "cherch"),
            Map.entry("j'ai", "g"),
            Map.entry("c'est", "c"),
            Map.entry("être", "etr"),
            Map.entry("besoin", "bsoin"));

    private static final List<String[]> BY_EAR = List.of(
            new String[] {"eaux", "o"},
            new String[] {"eau", "o"},
            new String[] {"qu", "k"},
            new String[] {"ph", "f"},
            new String[] {"ch", "sh"},
            new String[] {"ain", "in"},
            new String[] {"ation", "assion"},
            new String[] {"au", "o"},
            new String[] {"ai", "é"},
            new String[] {"er", "é"},
            new String[] {"en", "an"},
            new String[] {"ou", "oo"},
            new String[] {"ss", "s"},
            new String[] {"ll", "l"},
            new String[] {"mm", "m"},
            new String[] {"nn", "n"},
            new String[] {"rr", "r"},
            new String[] {"tt", "t"},
            new String[] {"y", "i"},
            new String[] {"s", "ss"});

    private static final Map<Character, String> KEYS = Map.ofEntries(
            Map.entry('a', "zq"),
            Map.entry('e', "zr"),
            Map.entry('i', "uo"),
            Map.entry('o', "ip"),
            Map.entry('u', "yi"),
            Map.entry('r', "et"),
            Map.entry('t', "ry"),
            Map.entry('s', "dq"),
            Map.entry('n', "b"),
            Map.entry('l', "km"),
            Map.entry('m', "l"),
            Map.entry('d', "sf"),
            Map.entry('c', "xv"),
            Map.entry('v', "cb"),
            Map.entry('p', "om"),
            Map.entry('g', "fh"));

    private static final int SHORTEST = 4;
    private static final double SHORTENED = 0.6;
    private static final double MISSPELT = 0.4;

    private final RandomGenerator random;

    Texting(RandomGenerator random) {
        this.random = random;
    }

    /** A sentence without its capitals, most of its accents and marks, and with some words misspelt. */
    String sentence(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.FRENCH).split("\\s+")) {
            String bare = word.replaceAll("[.,!?;:]+$", "");
            String shorter = SHORT.get(bare);
            if (shorter != null && random.nextDouble() < SHORTENED) {
                words.add(shorter);
            } else {
                words.add(random.nextDouble() < MISSPELT ? misspelt(bare) : bare);
            }
        }
        String said = String.join(" ", words).replaceAll("\\s+", " ").strip();
        said = random.nextDouble() < 0.5 ? said.replace("'", random.nextBoolean() ? "" : " ") : said;
        return random.nextDouble() < 0.8 ? bare(said) : said;
    }

    /** A name with one thing wrong, or two when it is long; without hyphens. */
    String name(String name) {
        String wrong = name.toLowerCase(Locale.FRENCH).replace('-', ' ').replaceAll("\\bsaint\\b", "st");
        for (int i = name.length() > 8 ? 2 : 1; i > 0; i--) {
            String[] words = wrong.split(" ");
            int longest = 0;
            for (int at = 1; at < words.length; at++) {
                longest = words[at].length() > words[longest].length() ? at : longest;
            }
            words[longest] = misspelt(words[longest]);
            wrong = String.join(" ", words);
        }
        return bare(wrong);
    }

    private String misspelt(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        return random.nextDouble() < 0.5 ? byEar(word) : byThumb(word);
    }

    private String byEar(String word) {
        List<String[]> fitting =
                BY_EAR.stream().filter(swap -> word.indexOf(swap[0], 1) > 0).toList();
        if (fitting.isEmpty()) {
            return word.endsWith("e") || word.endsWith("s") ? word.substring(0, word.length() - 1) : byThumb(word);
        }
        String[] swap = fitting.get(random.nextInt(fitting.size()));
        int at = word.indexOf(swap[0], 1);
        return word.substring(0, at) + swap[1] + word.substring(at + swap[0].length());
    }

    private String byThumb(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char letter = word.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            default -> {
                String keys = KEYS.getOrDefault(letter, String.valueOf(letter));
                yield before + keys.charAt(random.nextInt(keys.length())) + after;
            }
        };
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
