package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.retrieval.GuideSearch.Entrance;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the step at which a guide begins for somebody who already said what its first questions ask. */
final class Entrances {

    private static final Pattern CLAUSES = Pattern.compile(
            "[.,;:!?\\n()]+|\\b(?i:et|mais|car|parce que|pck|pcq|alors que|vu que|sauf que|du coup|donc|quand)\\b");
    private static final Pattern ALTERNATIVES = Pattern.compile("[,()]+");
    private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");

    /** What makes a sentence say that something is not so. */
    private static final Set<String> NOT = Set.of(
            "pas",
            "pa",
            "plus",
            "pu",
            "plu",
            "jamais",
            "rien",
            "aucun",
            "aucune",
            "sans",
            "perdu",
            "perdue",
            "oublie",
            "impossible",
            "bloque",
            "bloquee",
            "manque",
            "refuse",
            "ni");

    /** A word that this share of a guide's phrasings say tells nothing about where in it one is. */
    private static final double SAID_BY_MANY = 0.12;

    private static final double A_VAGUE_WORD = 0.5;
    private static final double ENOUGH = 1.5;
    private static final double A_NAME = 1;
    private static final int DEEPEST = 4;

    private final Terms terms;
    private final Vocabulary vocabulary;
    private final Map<String, List<Door>> doors = new HashMap<>();

    /**
     * One choice, and the steps up to the one it leads to.
     *
     * @param ways each of them alone says it; none for a choice that only goes on, as "C'est fait"
     * @param before the choices that lead here
     */
    private record Door(String label, List<List<Term>> ways, boolean denies, List<String> trail, List<Door> before) {}

    private record Clause(List<Term> terms, boolean denies) {}

    Entrances(GuideIndex index, Terms terms, Vocabulary vocabulary) {
        this.terms = terms;
        this.vocabulary = vocabulary;
        for (int i = 0; i < index.guides().size(); i++) {
            Guide guide = index.guides().get(i);
            if (!guide.article() && !guide.cyber()) { // who is being robbed begins where the loss is stopped
                doors.put(guide.slug(), doors(guide, shares(index.said(i))));
            }
        }
    }

    /** The furthest step that what was said leads to; none when the guide begins at its beginning. */
    Optional<Entrance> of(Guide guide, String text) {
        List<Clause> clauses =
                Arrays.stream(CLAUSES.split(text)).map(this::clause).toList();
        return doors.getOrDefault(guide.slug(), List.of()).stream()
                .filter(door -> said(door, clauses))
                .findFirst()
                .map(door -> new Entrance(door.trail(), door.label()));
    }

    /** What was asked before it must have been answered too, unless that was only to go on. */
    private boolean said(Door door, List<Clause> clauses) {
        return !door.ways().isEmpty()
                && clauses.stream().anyMatch(clause -> says(clause, door))
                && door.before().stream().allMatch(earlier -> earlier.ways().isEmpty() || said(earlier, clauses));
    }

    private boolean says(Clause clause, Door door) {
        boolean alone = !ALTERNATIVES.matcher(door.label()).find();
        return clause.denies() == door.denies()
                && door.ways().stream().anyMatch(way -> way.stream().allMatch(term -> says(clause, term, alone)));
    }

    /** Of several brands in one choice only those count that it names: what else they may mean is another choice. */
    private boolean says(Clause clause, Term term, boolean loosely) {
        return clause.terms().stream()
                .anyMatch(said -> said.key().equals(term.key())
                        || said.sound().equals(term.sound())
                        || loosely && vocabulary.others(term.key()).contains(said.key()));
    }

    private Clause clause(String text) {
        return new Clause(terms.of(text), denies(text));
    }

    private static boolean denies(String text) {
        return Arrays.stream(WORDS.split(PlainText.fold(text))).anyMatch(NOT::contains);
    }

    private List<Door> doors(Guide guide, Map<String, Double> shares) {
        List<Door> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String first = guide.steps().getFirst().id();
        seen.add(first);
        List<Door> front = List.of(new Door("", List.of(), false, List.of(first), List.of()));
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Door> next = new ArrayList<>();
            for (Door door : front) {
                guide.step(door.trail().getLast()).map(Step::choices).orElse(List.of()).stream()
                        .filter(choice -> choice.target() instanceof Target.ToStep(String id) && seen.add(id))
                        .map(choice -> door(choice, door, shares))
                        .forEach(next::add);
            }
            found.addAll(next);
            front = next;
        }
        return found.reversed(); // the furthest first
    }

    private Door door(Choice choice, Door last, Map<String, Double> shares) {
        List<List<Term>> ways = Arrays.stream(ALTERNATIVES.split(choice.label()))
                .map(way -> telling(way, shares))
                .toList();
        double least = choice.label().contains("(") ? A_NAME : ENOUGH; // as in "Android (Samsung, Xiaomi...)"
        List<String> trail = new ArrayList<>(last.trail());
        trail.add(((Target.ToStep) choice.target()).id());
        List<Door> before = new ArrayList<>(last.before());
        before.add(last);
        return new Door(
                choice.label(),
                ways.stream().filter(way -> weight(way) >= least).toList(),
                denies(choice.label()),
                trail,
                before);
    }

    private List<Term> telling(String way, Map<String, Double> shares) {
        return terms.of(way).stream()
                .distinct()
                .filter(term -> shares.getOrDefault(term.key(), 0.0) < SAID_BY_MANY)
                .toList();
    }

    private static double weight(List<Term> way) {
        return way.stream().mapToDouble(term -> term.vague() ? A_VAGUE_WORD : 1).sum();
    }

    /** Of each word, the share of the guide's phrasings that say it. */
    private static Map<String, Double> shares(List<List<Term>> said) {
        Map<String, Double> shares = new HashMap<>();
        for (List<Term> phrase : said) {
            Set<String> keys = new HashSet<>();
            phrase.forEach(term -> {
                keys.add(term.key());
                keys.addAll(term.parts());
            });
            keys.forEach(key -> shares.merge(key, 1.0 / said.size(), Double::sum));
        }
        return shares;
    }
}
