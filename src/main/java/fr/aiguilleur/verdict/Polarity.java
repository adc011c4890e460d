package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Speech;
import fr.aiguilleur.text.PlainText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence denies and what it affirms.
 *
 * @param limits whether it denies in words of another kind: "only", "else", "too much"
 * @param denied the stem of each word that a negation bears on
 * @param affirmed the stems of the words of clauses without negation
 * @param beside the stems of the other words of clauses with one
 * @param flatly the stems of what it denies without saying of what
 * @param ordered the stems of verbs that it tells somebody to do
 */
record Polarity(
        boolean denies,
        boolean limits,
        Set<String> denied,
        Set<String> affirmed,
        Set<String> beside,
        Set<String> flatly,
        Set<String> ordered) {

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:().!?\"»«]+(?: |$)| (?:et|mais|car|puis|sinon|alors|donc) ");

    private static final Set<String> PARTICLES = Set.of("ne", "n");
    private static final Set<String> SECOND =
            Set.of("pas", "plus", "jamais", "rien", "aucun", "aucune", "personne", "guere", "ni", "point", "nulle");
    private static final Set<String> BEFORE = Set.of("rien", "personne", "aucun", "aucune", "jamais");
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
            "jamais",
            "ni",
            "aucun",
            "aucune");
    private static final Pattern LIMIT = Pattern.compile(
            "(?<!\\p{L})(?:rien|seulement|uniquement|seule?s?|sinon|trop|vides?|faux|fausses?|doute|sauf|hors|meme|n[e'] ?\\p{L}+ qu[e'])(?!\\p{L})");
    private static final Set<String> OBJECTS = Set.of(
            "le", "la", "les", "l", "lui", "leur", "nous", "vous", "y", "en", "me", "se", "s", "m", "te", "t", "d",
            "de", "a");
    /** Denials that only reassure or hurry. */
    private static final Pattern COURTESY = Pattern.compile(
            "(?:(?:ne|n|pas|sans|aucun|rien) )(?:(?:vous|ayez|est|d|de|y|a|la|pas|aucune?|l) )*"
                    + "(?:hesit|inquiet|paniqu|souci|peur|crain|grave|affol|stress|honte|tarder|attendre)\\p{L}*(?! plus)");
    /** What still belongs to a denial before it: "même sur un autre appareil". */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:meme|surtout|ou|y compris|de|sur|dans|par|avec|a|au|aux)(?!\\p{L})(?!.*\\p{L}ez(?!\\p{L})).*");

    private static final int REACH = 3;
    private static final String FORGET = Speech.stem("oubliez");

    static Polarity of(String sentence) {
        String even = Claims.without(PlainText.fold(Fact.even(sentence)));
        Set<String> denied = new HashSet<>();
        Set<String> affirmed = new HashSet<>();
        Set<String> beside = new HashSet<>();
        Set<String> flatly = new HashSet<>();
        Set<String> ordered = new HashSet<>();
        boolean denies = false;
        String[] clauses = CLAUSE.split(even);
        boolean before = false;
        for (String clause : clauses) {
            List<String> words = Speech.words(clause);
            int negation = negation(words);
            denies |= negation >= 0;
            boolean condition = negation == 0 && clause.startsWith("sans ") && clause.equals(clauses[0]);
            int bears = negation < 0 || condition && clauses.length > 1 ? -1 : bears(words, negation + 1);
            boolean goesOn =
                    before && negation < 0 && GOES_ON.matcher(clause.strip()).matches();
            before = negation >= 0 || goesOn;
            boolean forget = bears >= 0 && Speech.stem(words.get(bears)).equals(FORGET);
            for (int i = 0; i < words.size(); i++) {
                if (Speech.meant(words.get(i)) && i != bears) {
                    (goesOn || negation >= 0 && i > negation && !forget ? beside : affirmed)
                            .add(Speech.stem(words.get(i)));
                }
            }
            if (bears >= 0) {
                denied.add(Speech.stem(words.get(bears)));
                if (words.stream().filter(Speech::meant).count() == 1) {
                    flatly.add(Speech.stem(words.get(bears)));
                }
            } else if (!words.isEmpty() && words.getFirst().endsWith("ez")) {
                ordered.add(Speech.stem(words.getFirst()));
            }
        }
        beside.removeAll(denied);
        return new Polarity(
                denies,
                LIMIT.matcher(even).find(),
                Set.copyOf(denied),
                Set.copyOf(affirmed),
                Set.copyOf(beside),
                Set.copyOf(flatly),
                Set.copyOf(ordered));
    }

    /** Where a clause begins to deny, or -1. "N'hésitez pas" denies nothing, nor does "sans compte" as a condition. */
    private static int negation(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean particle = PARTICLES.contains(words.get(i)) && negates(words, i);
            boolean rather =
                    i > 0 && words.get(i).equals("que") && words.get(i - 1).equals("plutot");
            boolean denies = particle || rather || bare(words, i) || WITHOUT.contains(words.get(i));
            if (denies
                    && !COURTESY.matcher(String.join(" ", words.subList(i, words.size())))
                            .lookingAt()) {
                return i;
            }
        }
        return -1;
    }

    /** "ne" with its other word behind it or right before, and not "ne … que". */
    private static boolean negates(List<String> words, int at) {
        if (at > 0 && words.subList(Math.max(0, at - 2), at).stream().anyMatch(BEFORE::contains)) {
            return true;
        }
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
    boolean contradicts(Collection<Polarity> others) {
        return denied.stream().anyMatch(stem -> !stem.equals(FORGET) && !deniable(stem, others))
                || affirmed.stream().anyMatch(stem -> contrary(stem, others))
                || ordered.stream().anyMatch(stem -> forbidden(stem, others));
    }

    /** Of the sentences that speak of it, those nearest in their other words decide; of what none speaks, any denial. */
    private boolean deniable(String stem, Collection<Polarity> others) {
        List<Polarity> nearest = nearest(stem, others);
        return nearest.isEmpty()
                ? others.stream().anyMatch(other -> other.limits && shared(other) > 0 || other.denies && alike(other))
                : nearest.stream().anyMatch(other -> other.denied.contains(stem) || other.beside.contains(stem));
    }

    private boolean contrary(String stem, Collection<Polarity> others) {
        List<Polarity> nearest = nearest(stem, others);
        return !nearest.isEmpty()
                && nearest.stream()
                        .noneMatch(other -> other.affirmed.contains(stem) || denies && other.beside.contains(stem));
    }

    /** What the others only say one must not do. */
    private static boolean forbidden(String stem, Collection<Polarity> others) {
        return others.stream().anyMatch(other -> other.flatly.contains(stem))
                && others.stream().noneMatch(other -> other.affirmed.contains(stem) || other.beside.contains(stem));
    }

    /** The others that say this stem and share most words beside it; none when they share nothing. */
    private List<Polarity> nearest(String stem, Collection<Polarity> others) {
        List<Polarity> saying =
                others.stream().filter(other -> other.all().contains(stem)).toList();
        long most = saying.stream().mapToLong(this::shared).max().orElse(0);
        return saying.stream()
                .filter(other ->
                        shared(other) == most && (most > 1 || other.all().size() == 1))
                .toList();
    }

    private long shared(Polarity other) {
        Set<String> all = all();
        return other.all().stream().filter(all::contains).count();
    }

    /** Whether what both deny has to do with one another; who denies only with empty words denies all of it. */
    private boolean alike(Polarity other) {
        Set<String> no = other.negated();
        return no.isEmpty() ? shared(other) > 0 : all().stream().anyMatch(no::contains);
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
