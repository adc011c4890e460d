package fr.aiguilleur.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a list that are spelt nearly as another; the first letter is taken to be right. */
public final class NearWords {

    private final Map<Character, List<Known>> byFirst = new HashMap<>();

    /** @param letters a bit for each letter that is in it: most words differ in more of them than slips allow */
    private record Known(String word, long letters) {}

    public NearWords(Collection<String> words) {
        words.stream()
                .filter(word -> !word.isEmpty())
                .sorted()
                .forEach(word -> byFirst.computeIfAbsent(word.charAt(0), added -> new ArrayList<>())
                        .add(new Known(word, letters(word))));
    }

    /** All that are no more than so many slips away, in the order of the alphabet. */
    public List<String> near(String word, int slips) {
        if (word.isEmpty()) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        long letters = letters(word);
        for (Known known : byFirst.getOrDefault(word.charAt(0), List.of())) {
            if (Math.abs(known.word.length() - word.length()) <= slips
                    && Long.bitCount(known.letters & ~letters) <= slips
                    && Long.bitCount(letters & ~known.letters) <= slips
                    && slips(known.word.substring(1), word.substring(1)) <= slips) {
                near.add(known.word);
            }
        }
        return near;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** How many letters were added, left out, changed or swapped with their neighbour. */
    public static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int change = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
