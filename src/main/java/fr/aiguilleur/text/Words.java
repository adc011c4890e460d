package fr.aiguilleur.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message taken apart into words of normal French, whatever way it was typed. */
public final class Words {

    private static final Pattern TOKEN = Pattern.compile("n°|[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ELISION =
            Pattern.compile("(?i)\\b([jldmtsnc]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd)'(?=[\\p{L}\\d])");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final int LONGEST_COMPOUND = 3;
    private static final Map<String, String> COMPOUNDS = compounds();
    private static final Set<String> COMPOUNDS_BEGIN =
            COMPOUNDS.keySet().stream().map(compound -> compound.split(" ")[0]).collect(Collectors.toUnmodifiableSet());

    /** Everything that reads a message reads the same one, which is taken apart once. */
    private static volatile Apart last = new Apart("", List.of());

    private record Apart(String text, List<Word> words) {}

    private Words() {}

    /** The words of a text, in order; punctuation is left out. */
    public static List<Word> of(String text) {
        Apart known = last;
        if (!known.text().equals(text)) {
            known = new Apart(text, List.copyOf(apart(text)));
            last = known;
        }
        return known.words();
    }

    private static List<Word> apart(String text) {
        List<Word> apart = new ArrayList<>();
        List<String> tokens = tokens(PlainText.clean(text));
        for (int i = 0; i < tokens.size(); i++) {
            String before = apart.isEmpty() ? "" : apart.getLast().norm();
            String after = i + 1 == tokens.size() ? "" : PlainText.fold(tokens.get(i + 1));
            for (String norm : normal(tokens.get(i).toLowerCase(Locale.ROOT), before, after)) {
                apart.add(new Word(tokens.get(i), norm));
            }
        }
        return joined(apart);
    }

    /** The text in normal French as far as known: folded words with one space between. */
    public static String normal(String text) {
        return of(text).stream().map(Word::norm).collect(Collectors.joining(" "));
    }

    private static List<String> tokens(String text) {
        String open = text.indexOf('\'') < 0 ? text : ELISION.matcher(text).replaceAll("$1 ");
        return TOKEN.matcher(open).results().map(MatchResult::group).toList();
    }

    private static List<String> normal(String typed, String before, String after) {
        String word = typed.equals("www") ? typed : STRETCHED.matcher(typed).replaceAll("$1");
        var meaning = Abbreviations.meaning(word, before, after);
        if (meaning.isPresent()) {
            return meaning.get();
        }
        var parts = Glued.parts(word);
        if (parts.isEmpty()) {
            return List.of(PlainText.fold(word));
        }
        List<String> all = new ArrayList<>();
        List<String> pieces = parts.get();
        for (int i = 0; i < pieces.size(); i++) {
            String next = i + 1 == pieces.size() ? after : pieces.get(i + 1);
            String last = i == 0 ? before : pieces.get(i - 1);
            String piece = pieces.get(i);
            // A letter cut off is an elision, not an abbreviation: the j of "jarive" is not "j'ai".
            all.addAll(
                    piece.length() == 1
                            ? List.of(piece)
                            : Abbreviations.meaning(piece, last, next).orElse(List.of(PlainText.fold(piece))));
        }
        return all;
    }

    /** "wi fi" is one word. */
    private static List<Word> joined(List<Word> apart) {
        List<Word> words = new ArrayList<>(apart.size());
        int at = 0;
        while (at < apart.size()) {
            int size = compoundAt(apart, at);
            if (size == 0) {
                words.add(apart.get(at++));
                continue;
            }
            String raw = apart.subList(at, at + size).stream()
                    .map(Word::raw)
                    .distinct()
                    .collect(Collectors.joining(" "));
            for (String norm : compound(apart, at, size).split(" ")) {
                words.add(new Word(raw, norm));
            }
            at += size;
        }
        return words;
    }

    private static int compoundAt(List<Word> words, int at) {
        if (!COMPOUNDS_BEGIN.contains(words.get(at).norm())) {
            return 0;
        }
        for (int size = Math.min(LONGEST_COMPOUND, words.size() - at); size > 1; size--) {
            if (!compound(words, at, size).isEmpty()) {
                return size;
            }
        }
        return 0;
    }

    private static String compound(List<Word> words, int at, int size) {
        String typed = words.subList(at, at + size).stream().map(Word::norm).collect(Collectors.joining(" "));
        return COMPOUNDS.getOrDefault(typed, "");
    }

    private static Map<String, String> compounds() {
        Map<String, String> compounds = new HashMap<>();
        for (String line : Lines.of(Words.class, "compounds.txt")) {
            String[] sides = line.split(" = ");
            compounds.put(sides[0], sides[1]);
        }
        return compounds;
    }
}
