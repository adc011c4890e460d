package fr.aiguilleur.whereabouts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Finds what is spelt nearly as a word: two words a slip or two apart are the same once a letter or two are left out of
 * the beginning of each. The first letter is taken to be right.
 */
final class Slips<T> {

    /** So many letters at the beginning are compared before the words themselves are. */
    private static final int BEGINNING = 7;

    private static final int BITS = 6;
    private static final int SLOTS = 1 << 17;

    /** A table of numbers, not a map: nearly all that is looked for is not in it, and that is told at once. */
    private final long[] keys = new long[SLOTS];

    private final int[] lists = new int[SLOTS];
    private final List<List<T>> held = new ArrayList<>();

    void add(String word, int slips, T what) {
        each(word, slips, key -> {
            int slot = slot(key);
            if (keys[slot] == 0) {
                keys[slot] = key;
                lists[slot] = held.size();
                held.add(new ArrayList<>(1));
            }
            List<T> all = held.get(lists[slot]);
            if (all.isEmpty() || all.getLast() != what) {
                all.add(what);
            }
        });
        if (held.size() > SLOTS / 2) {
            throw new IllegalStateException("more names than there is room for");
        }
    }

    /** Adds all that are no more than so many slips away, some twice, and others. */
    void near(String word, int slips, List<T> near) {
        each(word, slips, key -> {
            int slot = slot(key);
            if (keys[slot] != 0) {
                near.addAll(held.get(lists[slot]));
            }
        });
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 64 - 17);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static void each(String word, int slips, LongConsumer key) {
        int size = Math.min(word.length(), BEGINNING);
        long letters = 0;
        for (int i = size - 1; i >= 0; i--) {
            letters = letters << BITS | word.charAt(i) & (1 << BITS) - 1;
        }
        without(letters, size, 1, slips, key);
    }

    private static void without(long letters, int size, int from, int slips, LongConsumer key) {
        key.accept(letters);
        if (slips > 0) {
            for (int at = from; at < size; at++) {
                long before = letters & (1L << at * BITS) - 1;
                long after = letters >>> (at + 1) * BITS << at * BITS;
                without(before | after, size - 1, at, slips - 1, key);
            }
        }
    }
}
