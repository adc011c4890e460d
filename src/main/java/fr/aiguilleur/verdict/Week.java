package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Fact.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hours a text gives for which days, and which days it says are closed. */
final class Week {

    private static final Pattern CLOSED = Pattern.compile(
            "(?:ferm[ée]\\p{L}*|sauf|hors|excepté|pas ouvert\\p{L}*|n'ouvre\\p{L}* pas|n'accueill\\p{L}* pas|n'est pas|pas)[^.;,]{0,24}$",
            Fact.FLAGS);
    private static final Pattern CLOSED_AFTER = Pattern.compile("^ ?(?::|,|c'est|est)? ?ferm[ée]", Fact.FLAGS);
    private static final Pattern OPEN = Pattern.compile("\\bouv(?:ert|re)(?!\\p{L}* pas)", Fact.FLAGS);

    private final Map<Character, Set<String>> open = new HashMap<>();
    private final Set<Character> closed = new HashSet<>();

    /** A run of days and the hours beside it. */
    private record Group(Set<Character> days, List<String> hours) {}

    /**
     * Reads a sentence.
     *
     * @param hoursFirst the hours stand before their days: "de 9h à 12h le lundi"
     */
    void read(String sentence, List<Fact> facts, boolean hoursFirst) {
        Group group = new Group(new HashSet<>(), new ArrayList<>());
        for (Fact fact : facts) {
            if (fact.kind() == Kind.DAYS && closed(sentence, fact)) {
                digits(fact.value()).forEach(closed::add);
            } else if (fact.kind() == Kind.DAYS) {
                if (!hoursFirst && !group.hours().isEmpty()) {
                    group = kept(group);
                }
                digits(fact.value()).forEach(group.days()::add);
            } else if (fact.kind() == Kind.HOURS || fact.kind() == Kind.HOUR) {
                if (hoursFirst && !group.days().isEmpty()) {
                    group = kept(group);
                }
                group.hours().add(fact.value());
            }
        }
        kept(group);
    }

    private Group kept(Group group) {
        group.days()
                .forEach(day -> open.computeIfAbsent(day, _ -> new HashSet<>()).addAll(group.hours()));
        return new Group(new HashSet<>(), new ArrayList<>());
    }

    /** Whether hours stand before the first day. */
    static boolean hoursFirst(List<Fact> facts) {
        return facts.stream()
                .map(Fact::kind)
                .filter(kind -> kind == Kind.DAYS || kind == Kind.HOURS || kind == Kind.HOUR)
                .findFirst()
                .filter(kind -> kind != Kind.DAYS)
                .isPresent();
    }

    private static boolean closed(String sentence, Fact days) {
        String before = Fact.even(sentence).substring(0, days.start());
        int open = last(OPEN, before);
        int shut = last(CLOSED, before);
        return shut >= 0 && shut + 3 > open
                || CLOSED_AFTER
                        .matcher(Fact.even(sentence).substring(days.end()))
                        .find();
    }

    private static int last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToInt(found -> found.start())
                .max()
                .orElse(-1);
    }

    private static List<Character> digits(String days) {
        return days.chars().mapToObj(day -> (char) day).toList();
    }

    boolean empty() {
        return open.isEmpty() && closed.isEmpty();
    }

    /** Whether all that this says, the other says too. A day it does not name is closed where it names others. */
    boolean within(Week other) {
        boolean days = open.entrySet().stream()
                .allMatch(day -> other.open.containsKey(day.getKey())
                        && other.hours(day.getKey()).containsAll(day.getValue()));
        return days
                && closed.stream()
                        .allMatch(day ->
                                other.closed.contains(day) || !other.open.isEmpty() && !other.open.containsKey(day));
    }

    /** The hours of a day, and where each stretch begins and ends. */
    private Set<String> hours(char day) {
        Set<String> all = new HashSet<>();
        for (String hours : open.getOrDefault(day, Set.of())) {
            all.add(hours);
            all.addAll(List.of(hours.split("-")));
        }
        return all;
    }
}
