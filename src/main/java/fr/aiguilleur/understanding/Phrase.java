package fr.aiguilleur.understanding;

import fr.aiguilleur.text.ForeignSpelling;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Said.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to say something: groups of words that stand near each other, and what must not stand beside them.
 *
 * @param latinless looked for in the text as a whole, as its script puts no spaces where we would
 * @param strange can only be said in letters that are not ours
 * @param heads how its first words begin
 */
record Phrase(
        String line,
        boolean foreign,
        boolean latinless,
        boolean strange,
        List<List<Group>> near,
        List<List<Group>> never,
        Beginnings heads) {

    private static final int REACH = 14;
    private static final int BESIDE = 4;
    private static final int SHORTEST_BY_SOUND = 4;

    /** Words in a row, with gaps. */
    record Group(List<Slot> slots) {}

    /** One place in the row: a word out of several, or a gap of at most so many words. */
    record Slot(
            Set<String> words,
            Set<String> sounds,
            List<String> stems,
            List<List<String>> several,
            int gap,
            Beginnings beginnings) {

        Slot(Set<String> words, Set<String> sounds, List<String> stems, List<List<String>> several, int gap) {
            this(words, sounds, stems, several, gap, Beginnings.of(words, sounds, stems, several));
        }
    }

    /** A row as it was written down, and with its sets of words put in. */
    static Phrase of(String written, String line) {
        boolean foreign = line.startsWith("~");
        boolean list = line.startsWith("- ");
        List<List<Group>> near = new ArrayList<>();
        List<List<Group>> never = new ArrayList<>();
        for (String part : (foreign || list ? line.substring(1) : line).split("(?=[&!])")) {
            List<List<Group>> side = part.startsWith("!") ? never : near;
            String words = part.replaceFirst("^[&!]", "").strip();
            side.add(Arrays.stream(list ? words.split("\\|") : new String[] {words})
                    .map(row -> group(row, foreign))
                    .toList());
        }
        return new Phrase(
                written, foreign, latinless(near), strange(near), near, never, Beginnings.of(near.getFirst()));
    }

    boolean in(Said said) {
        if (strange && !said.strange()
                || heads.none(foreign ? said.typedBegins() : said.frenchBegins()) && !latinless) {
            return false;
        }
        if (foreign && latinless) {
            return near.stream().allMatch(rows -> contains(said.whole(), rows))
                    && never.stream().noneMatch(rows -> contains(said.whole(), rows));
        }
        return start(words(foreign, said)) >= 0;
    }

    /** The words that say it; what is written without spaces is not taken apart. */
    List<String> words(Said said) {
        if (foreign && latinless()) {
            return near.stream()
                    .flatMap(List::stream)
                    .flatMap(row -> row.slots().stream())
                    .flatMap(slot -> slot.words().stream())
                    .map(word -> word.replace('_', ' '))
                    .filter(said.whole()::contains)
                    .toList();
        }
        List<Spoken> words = words(foreign, said);
        int start = start(words);
        if (start < 0) {
            return List.of();
        }
        int end = end(near.getFirst(), words, start);
        List<Spoken> around = around(words, start, end, REACH);
        Stream<Spoken> first = words.subList(start, end).stream();
        Stream<Spoken> rest = near.stream().skip(1).flatMap(rows -> first(rows, around).stream());
        return Stream.concat(first, rest).map(Spoken::word).distinct().toList();
    }

    private static List<Spoken> words(boolean foreign, Said said) {
        return foreign ? said.typed() : said.french();
    }

    private int start(List<Spoken> words) {
        for (int at = 0; at < words.size(); at++) {
            int end = heads.none(words.get(at)) ? -1 : end(near.getFirst(), words, at);
            if (end >= 0 && restNear(words, at, end) && !spoiled(words, at, end)) {
                return at;
            }
        }
        return -1;
    }

    private static List<Spoken> around(List<Spoken> words, int start, int end, int reach) {
        return words.subList(Math.max(0, start - reach), Math.min(words.size(), end + reach));
    }

    private boolean restNear(List<Spoken> words, int start, int end) {
        List<Spoken> around = around(words, start, end, REACH);
        return near.stream().skip(1).allMatch(rows -> !first(rows, around).isEmpty());
    }

    private boolean spoiled(List<Spoken> words, int start, int end) {
        List<Spoken> beside = around(words, start, end, BESIDE);
        return never.stream().anyMatch(rows -> !first(rows, beside).isEmpty());
    }

    /** The first words that one of these rows fits. */
    private static List<Spoken> first(List<Group> rows, List<Spoken> words) {
        for (int at = 0; at < words.size(); at++) {
            int end = end(rows, words, at);
            if (end >= 0) {
                return words.subList(at, end);
            }
        }
        return List.of();
    }

    /** Where the first of these rows that starts here ends; -1 when none does. */
    private static int end(List<Group> rows, List<Spoken> words, int at) {
        for (Group row : rows) {
            int end = end(row.slots(), 0, words, at);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int end(List<Slot> slots, int slot, List<Spoken> words, int at) {
        if (slot == slots.size()) {
            return at;
        }
        Slot wanted = slots.get(slot);
        for (int skipped = 0; skipped <= wanted.gap() && at + skipped < words.size(); skipped++) {
            int taken = taken(wanted, words, at + skipped);
            int end = taken == 0 ? -1 : end(slots, slot + 1, words, at + skipped + taken);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** How many words fill the place from here; 0 when they do not. */
    private static int taken(Slot slot, List<Spoken> words, int at) {
        if (slot.beginnings().none(words.get(at))) {
            return 0;
        }
        if (fits(slot, words.get(at))) {
            return 1;
        }
        for (List<String> row : slot.several()) {
            if (stands(row, words, at)) {
                return row.size();
            }
        }
        return 0;
    }

    private static boolean stands(List<String> row, List<Spoken> words, int at) {
        if (at + row.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!words.get(at + i).word().equals(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Slot slot, Spoken spoken) {
        if (slot.words().contains(spoken.word())
                || spoken.word().length() >= SHORTEST_BY_SOUND && slot.sounds().contains(spoken.sound())) {
            return true;
        }
        for (String stem : slot.stems()) {
            if (spoken.stem().startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    private static Group group(String text, boolean foreign) {
        List<Slot> slots = new ArrayList<>();
        int gap = 0;
        for (String piece : text.split(" +")) {
            if (piece.chars().allMatch(c -> c == '.')) {
                gap = piece.length() == 2 ? 3 : 8;
            } else {
                slots.add(slot(piece, gap, foreign));
                gap = 0;
            }
        }
        return new Group(slots);
    }

    private static Slot slot(String piece, int gap, boolean foreign) {
        List<String> all = Arrays.stream(piece.split("\\|"))
                .map(word -> foreign ? ForeignSpelling.fold(word) : PlainText.fold(word))
                .toList();
        Set<String> words = all.stream()
                .filter(word -> !word.endsWith("*"))
                .map(word -> word.replace("=", ""))
                .map(word -> foreign ? word : Said.whole(word))
                .collect(Collectors.toSet());
        Set<String> sounds = Arrays.stream(piece.split("\\|"))
                .filter(word -> !foreign && !word.startsWith("=") && !word.endsWith("*") && !word.contains("_"))
                .filter(word -> word.length() >= SHORTEST_BY_SOUND)
                .map(FrenchSound::key)
                .filter(sound -> sound.length() >= SHORTEST_BY_SOUND - 1)
                .collect(Collectors.toSet());
        List<String> stems = all.stream()
                .filter(word -> word.endsWith("*"))
                .map(word -> Said.undoubled(word.substring(0, word.length() - 1)))
                .toList();
        List<List<String>> several = words.stream()
                .filter(word -> word.contains("_"))
                .map(word -> Arrays.stream(word.split("_"))
                        .map(one -> foreign ? one : Said.whole(one))
                        .toList())
                .toList();
        return new Slot(words, sounds, stems, several, gap);
    }

    private static boolean latinless(List<List<Group>> near) {
        return near.getFirst().stream()
                .flatMap(row -> row.slots().stream())
                .flatMap(slot -> slot.words().stream())
                .flatMapToInt(String::chars)
                .anyMatch(c -> c > 0x36F);
    }

    /** True when it can only be said in letters that are not ours. */
    private static boolean strange(List<List<Group>> near) {
        return near.getFirst().stream()
                .flatMap(row -> row.slots().stream())
                .anyMatch(
                        slot -> !slot.words().isEmpty() && slot.words().stream().allMatch(Said::strange));
    }

    /** Scripts without our spaces: each place of the row is somewhere in the text ({@code _} is a space). */
    private static boolean contains(String text, List<Group> rows) {
        return rows.stream()
                .flatMap(row -> row.slots().stream())
                .allMatch(slot -> slot.words().stream()
                        .map(word -> word.replace('_', ' '))
                        .anyMatch(text::contains));
    }
}
