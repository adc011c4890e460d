package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Speech;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence denies and what it affirms.
 *
 * @param denies whether it denies anything
 * @param denied the stem of each word that a negation bears on
 * @param affirmed the stems of the words of clauses without negation
 * @param beside the stems of the other words of clauses with one
 */
record Polarity(boolean denies, Set<String> denied, Set<String> affirmed, Set<String> beside) {

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:().!?\"»«]+(?: |$)| (?:et|mais|car|puis|sinon|alors|donc) ");

    private static final Set<String> PARTICLES = Set.of("ne", "n");
    private static final Set<String> SECOND =
            Set.of("pas", "plus", "jamais", "rien", "aucun", "aucune", "personne", "guere", "ni", "point");
    private static final Set<String> WITHOUT = Set.of(
            "sans",
            "evitez",
            "eviter",
            "inutile",
            "interdit",
            "impossible",
            "arretez",
            "cessez",
            "refusez",
            "ignorez",
            "evite",
            "evitent",
            "mefiez",
            "jamais",
            "ni",
            "aucun",
            "aucune");
    private static final Set<String> OBJECTS = Set.of(
            "le", "la", "les", "l", "lui", "leur", "nous", "vous", "y", "en", "me", "se", "s", "m", "te", "t", "d",
            "de", "a");
    private static final int REACH = 3;

    static Polarity of(String sentence) {
        String even = PlainText.fold(Fact.even(sentence));
        Set<String> denied = new HashSet<>();
        Set<String> affirmed = new HashSet<>();
        Set<String> beside = new HashSet<>();
        boolean denies = false;
        for (String clause : CLAUSE.split(even)) {
            List<String> words = Speech.words(clause);
            int negation = negation(words);
            denies |= negation >= 0;
            for (int i = 0; i < words.size(); i++) {
                if (Speech.meant(words.get(i))) {
                    (negation < 0 || i < negation ? affirmed : beside).add(Speech.stem(words.get(i)));
                }
            }
            int bears = negation < 0 ? -1 : bears(words, negation + 1);
            if (bears >= 0) {
                denied.add(Speech.stem(words.get(bears)));
            }
        }
        beside.removeAll(denied);
        return new Polarity(denies, Set.copyOf(denied), Set.copyOf(affirmed), Set.copyOf(beside));
    }

    /** Where a clause begins to deny, or -1. */
    private static int negation(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean particle = PARTICLES.contains(words.get(i)) && negates(words, i);
            if (particle || bare(words, i) || WITHOUT.contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** "ne" with its second word, and not "ne … que". */
    private static boolean negates(List<String> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 9); i++) {
            if (SECOND.contains(words.get(i))) {
                return true;
            }
            if (words.get(i).equals("que") || words.get(i).equals("qu")) {
                return false;
            }
        }
        return false;
    }

    /** "pas de rendez-vous", where no "ne" stands before. */
    private static boolean bare(List<String> words, int at) {
        return words.get(at).equals("pas")
                && words.subList(Math.max(0, at - 5), at).stream().noneMatch(PARTICLES::contains);
    }

    /** The word that a negation bears on: the next one that means something, past what only helps it. */
    private static int bears(List<String> words, int from) {
        int seen = 0;
        for (int i = from; i < words.size() && seen < REACH + 3; i++) {
            if (Speech.meant(words.get(i))) {
                return i;
            }
            seen += OBJECTS.contains(words.get(i)) ? 0 : 1;
        }
        return -1;
    }

    /** Whether it denies what the others affirm of the same thing, or affirms what they deny. */
    boolean contradicts(List<Polarity> others) {
        if (!negated().isEmpty() && others.stream().noneMatch(other -> other.denies && alike(other))) {
            return true;
        }
        List<String> against = new ArrayList<>();
        for (String stem : denied) {
            boolean agreed =
                    others.stream().anyMatch(other -> other.denied.contains(stem) || other.beside.contains(stem));
            boolean said = others.stream().anyMatch(other -> other.affirmed.contains(stem) && near(other, stem));
            if (said && !agreed) {
                against.add(stem);
            }
        }
        for (String stem : affirmed) {
            boolean agreed = others.stream().anyMatch(other -> other.affirmed.contains(stem));
            boolean said = others.stream().anyMatch(other -> other.denied.contains(stem) && near(other, stem));
            if (said && !agreed) {
                against.add(stem);
            }
        }
        return !against.isEmpty();
    }

    /** Whether the other sentence speaks of the same thing: of something else too that this one speaks of. */
    private boolean near(Polarity other, String stem) {
        return other.all().stream().filter(word -> !word.equals(stem)).anyMatch(all()::contains)
                || other.all().size() == 1;
    }

    /** Whether what both deny has to do with one another. */
    private boolean alike(Polarity other) {
        Set<String> no = other.negated();
        return negated().stream().anyMatch(no::contains);
    }

    private Set<String> negated() {
        Set<String> negated = new HashSet<>(denied);
        negated.addAll(beside);
        return negated;
    }

    private Set<String> all() {
        Set<String> all = new HashSet<>(denied);
        all.addAll(beside);
        all.addAll(affirmed);
        return all;
    }
}
