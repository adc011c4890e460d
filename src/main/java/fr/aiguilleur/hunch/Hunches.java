package fr.aiguilleur.hunch;

import fr.aiguilleur.learning.Examples;
import fr.aiguilleur.learning.Examples.Guess;
import fr.aiguilleur.learning.School;
import fr.aiguilleur.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What thousands of invented French messages teach: they know more turns of phrase than any list of words. */
public final class Hunches {

    private static final String NONE = "none";
    private static final String DANGER = "danger";

    /**
     * By how much a message must be rather one of danger than not. Found on the parts of the labelled messages that are
     * for tuning: three dangers of four told in unforeseen words are heard by this alone, and about one everyday
     * message of seventy is taken for one, before the lists of words speak.
     */
    private static final double DANGER_BAR = 0.45;

    /** From here on one may ask: it holds most dangers that the bar misses, and three everyday messages of a hundred. */
    private static final double MAYBE = -0.3;

    /** "Euh" and "aidez moi" tell too little. */
    private static final double IN_A_WORD_OR_TWO = 1.2;

    private static final int A_WORD_OR_TWO = 2;
    /** "Dans la cuisine" answers us: the fewer the words, the surer one must be. */
    private static final double IN_A_FEW_WORDS = 0.7;

    private static final double MAYBE_IN_A_FEW_WORDS = -0.1;
    private static final int A_FEW_WORDS = 4;

    /** Words of danger said of anything but danger: "crise cardiaque en voyant ma facture". */
    private static final double SURELY_NOT = -1;
    /** What is said in a few words, and maybe in another language, is taken at its word. */
    private static final int ENOUGH_TO_DENY = 3;

    private static final double CLEARLY = 0.2;
    /** The words of paths.txt are the better witness of the path. */
    private static final double MORE_CLEARLY = 0.6;

    private final Examples dangers;
    private final Examples topics;
    private final Examples intents;
    private final Examples services;
    private final Examples paths;

    /**
     * Learns from the examples, while the application goes on starting.
     *
     * @param everyday what people write that puts nobody in danger
     */
    public Hunches(School school, List<String> everyday) {
        Map<String, List<String>> told = Examples.texts(Hunches.class, "danger.txt");
        List<String> safe = new ArrayList<>(told.getOrDefault(NONE, List.of()));
        safe.addAll(everyday);
        Map<String, List<String>> topic = new LinkedHashMap<>(told);
        topic.remove(NONE);
        List<String> danger = topic.values().stream().flatMap(List::stream).toList();
        Map<String, List<String>> either = new LinkedHashMap<>();
        either.put(NONE, safe);
        either.put(DANGER, danger);
        dangers = school.learn(either);
        topics = school.learn(topic);
        intents = school.learn(Examples.texts(Hunches.class, "intent.txt"));
        services = school.learn(Examples.texts(Hunches.class, "service.txt"));
        paths = school.learn(Examples.texts(Hunches.class, "path.txt"));
    }

    /**
     * How much a message seems to tell of danger.
     *
     * @param lead by how much it is rather like those that do than like those that do not
     */
    public record Alarm(double lead, int words) {

        /** Of a message that cannot be judged so. */
        public static final Alarm UNKNOWN = new Alarm(MAYBE - 0.1, 0);

        public boolean heard() {
            return lead
                    >= (words <= A_WORD_OR_TWO ? IN_A_WORD_OR_TWO : words <= A_FEW_WORDS ? IN_A_FEW_WORDS : DANGER_BAR);
        }

        /** Perhaps: one says whom to call without presuming. */
        public boolean perhaps() {
            return words > A_WORD_OR_TWO && lead >= (words <= A_FEW_WORDS ? MAYBE_IN_A_FEW_WORDS : MAYBE);
        }

        /** Words of danger surely tell of none. */
        public boolean surelyNone() {
            return words > ENOUGH_TO_DENY && lead < SURELY_NOT;
        }
    }

    public Alarm alarm(String text) {
        Guess guess = dangers.guess(text);
        return new Alarm(
                guess.label().equals(DANGER) ? guess.lead() : -guess.lead(),
                Words.of(text).size());
    }

    /** What kind of danger a message tells of that tells of one. */
    public String topic(String text) {
        return topics.guess(text).label();
    }

    /** What a resident wants. */
    public Guess intent(String text) {
        return intents.guess(text);
    }

    /** The service of the national standard that a relay asks for, when it is clear. */
    public Optional<String> service(String text) {
        return clear(services.guess(text), CLEARLY);
    }

    /** What a mediator would propose to whom a relay tells of, when it is clear. */
    public Optional<String> path(String text) {
        return clear(paths.guess(text), MORE_CLEARLY);
    }

    private static Optional<String> clear(Guess guess, double bar) {
        return guess.lead() < bar ? Optional.empty() : Optional.of(guess.label());
    }
}
