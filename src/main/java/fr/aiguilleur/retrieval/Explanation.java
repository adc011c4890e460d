package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the guides for a text were found.
 *
 * @param words all that was typed, in order
 * @param guides the best, best first
 */
public record Explanation(List<Token> words, List<Candidate> guides, Verdict verdict) {

    private static final int MOST = 3;
    private static final double CLEAR = 0.05;

    /** A reason with how much it counts: above 0 for the first guide, below for the next. */
    private record Reason(double size, String words) {}

    /** In French, why the first guide and not the next: what differs most comes first. */
    public String why() {
        if (guides.size() < 2) {
            return guides.isEmpty()
                    ? "Aucun guide n'a un mot de ce message."
                    : "Aucun autre guide n'a un mot de ce message.";
        }
        Candidate first = guides.getFirst();
        Candidate next = guides.get(1);
        String reasons = reasons(first, next);
        String against = reasons(next, first);
        return "« " + first.guide().title() + " » passe devant « "
                + next.guide().title() + " »"
                + (reasons.isEmpty() ? ", de très peu." : " : " + reasons + ".")
                + (against.isEmpty() ? "" : " Le suivant a pour lui ceci : " + against + ".");
    }

    private String reasons(Candidate one, Candidate other) {
        double shared = one.relevance() + one.coverage() - other.relevance() - other.coverage();
        return Stream.of(
                        new Reason(shared, words(one, other)),
                        new Reason(
                                one.likeness() - other.likeness(),
                                "le message ressemble à sa formulation « " + one.phrasing() + " » ("
                                        + share(one.likeness()) + ", contre " + share(other.likeness()) + ")"),
                        new Reason(
                                one.learned() - other.learned(),
                                "l'ensemble de ses formulations parle plus pour lui (" + number(one.learned())
                                        + ", contre " + number(other.learned()) + ")"))
                .filter(reason -> reason.size() > CLEAR)
                .sorted(Comparator.comparingDouble(Reason::size).reversed())
                .map(Reason::words)
                .collect(Collectors.joining(" ; "));
    }

    private String words(Candidate one, Candidate other) {
        Set<String> shared = other.found().stream().map(Found::word).collect(Collectors.toSet());
        List<String> own = one.found().stream()
                .map(Found::word)
                .filter(word -> !shared.contains(word))
                .distinct()
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .limit(MOST)
                .map(word -> "« " + word + " »")
                .toList();
        if (own.isEmpty()) {
            // Both hold the same words: what tells them apart is how much of the message they cover, or how they rank.
            boolean covers = one.coverage() - other.coverage() > one.relevance() - other.relevance();
            return covers
                    ? "ses mots couvrent plus du message (" + share(one.coverage()) + ", contre "
                            + share(other.coverage()) + ")"
                    : "les mots du message y sont plus présents (" + share(one.relevance()) + ", contre "
                            + share(other.relevance()) + ")";
        }
        return String.join(", ", own)
                + (own.size() == 1
                        ? " est un mot de ce guide et pas de l'autre"
                        : " sont des mots de ce guide et pas de l'autre");
    }

    private double weight(String word) {
        return words.stream()
                .filter(token -> token.normal().equals(word))
                .mapToDouble(Token::weight)
                .max()
                .orElse(0);
    }

    private static String number(double value) {
        return String.format(Locale.FRANCE, "%.2f", value);
    }

    private static String share(double value) {
        return Math.round(100 * value) + " %";
    }

    /**
     * A word, or a name of several words, as it was typed and as it was compared.
     *
     * @param normal in normal French, without accents
     * @param synonyms other names of the same thing
     * @param weight how much it counts, 0 when it does not
     */
    public record Token(
            String typed,
            String normal,
            @Nullable String stem,
            @Nullable String sound,
            Kind kind,
            List<String> synonyms,
            double weight) {}

    /** What a word is to the search. */
    public enum Kind {
        WORD,
        /** Several words that mean one thing. */
        NAME,
        /** Helps to rank, never makes sure. */
        VAGUE,
        /** In no guide: counts as being about something else. */
        UNKNOWN,
        /** Says nothing. */
        STOP,
        /** Where people live, or a number. */
        ASIDE,
        /** Said before, or too far down a very long message. */
        SKIPPED
    }

    /**
     * A guide that shares words with the message.
     *
     * @param rank the sum of the next four
     * @param relevance the weight of the words shared, against the guide that shares most
     * @param coverage the share of the message that its words cover
     * @param likeness how like its nearest phrasing the message is
     * @param learned what all phrasings taught, for or against
     * @param phrasing the nearest one
     */
    public record Candidate(
            Guide guide,
            double score,
            double rank,
            double relevance,
            double coverage,
            double likeness,
            double learned,
            @Nullable String phrasing,
            List<Found> found) {}

    /**
     * A word of the message that a guide has.
     *
     * @param word in normal French
     * @param sought what was found in its place
     */
    public record Found(String word, Way way, String sought, List<Field> fields) {}

    /** How a word was found. */
    public enum Way {
        WORD,
        SOUND,
        SYNONYM,
        /** The words of a name, apart. */
        PARTS,
        /** Letters swapped, missing or too many. */
        LETTERS
    }

    /** Where in a guide; the title is also one of the phrasings. */
    public enum Field {
        TITLE,
        PHRASINGS,
        STEPS
    }

    /**
     * What the gate decided.
     *
     * @param lead how far the first guide is ahead of the next
     * @param ours how much rather the first guide's than what no guide is about
     * @param bars what they were measured by
     */
    public record Verdict(Bar bar, double lead, double ours, Gate bars) {

        public Confidence confidence() {
            return bar.confidence();
        }

        /** The same in French. */
        public String sentence() {
            String ahead = "le premier guide devance le suivant de " + number(lead);
            String own = "le message est plus proche de ce guide que de ce dont aucun ne parle, de " + number(ours);
            return switch (bar) {
                case NO_WORD_SHARED -> "Aucun guide n'a un mot de ce message.";
                case SAID_OF_EVERYTHING ->
                    "Le message n'a que des mots que l'on dit de tout : aucun guide ne convient.";
                case NOT_OURS -> "Aucun guide ne convient assez : " + own + needed(bars.floor()) + ".";
                case TOO_LITTLE_AHEAD -> "Il faut demander : " + ahead + needed(bars.lead()) + ".";
                case HARDLY_OURS -> "Il faut demander : " + own + needed(bars.ours()) + ".";
                case CLEARLY_AHEAD ->
                    "C'est sûr : " + ahead + needed(bars.lead()) + ", et " + own + needed(bars.ours()) + ".";
                case NEARLY_A_PHRASING ->
                    "C'est sûr : le message est presque une formulation du guide, et " + ahead
                            + needed(bars.alikeLead()) + ".";
            };
        }

        private static String needed(double bar) {
            return " (il faut " + number(bar) + ")";
        }
    }

    /** What decided. */
    public enum Bar {
        NO_WORD_SHARED(Confidence.NONE),
        SAID_OF_EVERYTHING(Confidence.NONE),
        NOT_OURS(Confidence.NONE),
        TOO_LITTLE_AHEAD(Confidence.CLOSE),
        HARDLY_OURS(Confidence.CLOSE),
        CLEARLY_AHEAD(Confidence.SURE),
        NEARLY_A_PHRASING(Confidence.SURE);

        private final Confidence confidence;

        Bar(Confidence confidence) {
            this.confidence = confidence;
        }

        public Confidence confidence() {
            return confidence;
        }
    }
}
