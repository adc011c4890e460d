package fr.aiguilleur.relay;

import fr.aiguilleur.retrieval.Explanation;
import fr.aiguilleur.retrieval.Explanation.Candidate;
import fr.aiguilleur.retrieval.Explanation.Found;
import fr.aiguilleur.retrieval.Explanation.Token;
import fr.aiguilleur.retrieval.Explanation.Verdict;
import fr.aiguilleur.retrieval.Gate;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Reading.Account;
import fr.aiguilleur.understanding.Reading.Because;
import fr.aiguilleur.understanding.Reading.Row;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a message was read and how its guides were found.
 *
 * @param sought what guides were looked for with: the message, or the French of its foreign words
 * @param why this guide and not the next
 */
record Explained(
        List<FieldRead> reading,
        String sought,
        List<WordTold> words,
        List<GuideTold> guides,
        GateTold gate,
        String why) {

    /**
     * @param why in French
     * @param rows of word lists that bear on it
     */
    record FieldRead(String field, String value, String why, List<Row> rows) {

        static FieldRead of(Because because) {
            return new FieldRead(code(because.field()), because.value(), because.why(), because.rows());
        }
    }

    /** @param weight 0 when the word does not count */
    record WordTold(
            String typed,
            String normal,
            @Nullable String stem,
            @Nullable String sound,
            String kind,
            List<String> synonyms,
            double weight) {

        static WordTold of(Token token) {
            return new WordTold(
                    token.typed(),
                    token.normal(),
                    token.stem(),
                    token.sound(),
                    code(token.kind()),
                    token.synonyms(),
                    rounded(token.weight()));
        }
    }

    /** @param rank the sum of relevance, coverage, likeness and learned */
    record GuideTold(
            String slug,
            String titre,
            double score,
            double rank,
            double relevance,
            double coverage,
            double likeness,
            double learned,
            @Nullable String phrasing,
            List<WordFound> words) {

        static GuideTold of(Candidate candidate) {
            return new GuideTold(
                    candidate.guide().slug(),
                    candidate.guide().title(),
                    rounded(candidate.score()),
                    rounded(candidate.rank()),
                    rounded(candidate.relevance()),
                    rounded(candidate.coverage()),
                    rounded(candidate.likeness()),
                    rounded(candidate.learned()),
                    candidate.phrasing(),
                    candidate.found().stream().map(WordFound::of).toList());
        }
    }

    /**
     * @param how word, sound, synonym, parts or letters
     * @param in title, phrasings or steps
     */
    record WordFound(String word, String how, String found, List<String> in) {

        static WordFound of(Found found) {
            return new WordFound(
                    found.word(),
                    code(found.way()),
                    found.sought(),
                    found.fields().stream().map(Explained::code).toList());
        }
    }

    /** @param bars as configured under aiguilleur.gate */
    record GateTold(String decision, String by, double lead, double ours, Gate bars, String sentence) {}

    static Explained of(Account account) {
        Explanation guides = account.guides();
        Verdict verdict = guides.verdict();
        return new Explained(
                account.because().stream().map(FieldRead::of).toList(),
                account.sought(),
                guides.words().stream().map(WordTold::of).toList(),
                guides.guides().stream().map(GuideTold::of).toList(),
                new GateTold(
                        code(decision(account)),
                        code(verdict.bar()),
                        rounded(verdict.lead()),
                        rounded(verdict.ours()),
                        verdict.bars(),
                        sentence(account)),
                guides.why());
    }

    /** Of words that were translated one by one the assistant is never sure, whatever the gate says. */
    private static Confidence decision(Account account) {
        return account.reading().guides().confidence();
    }

    static String sentence(Account account) {
        Verdict verdict = account.guides().verdict();
        return decision(account) == verdict.confidence()
                ? verdict.sentence()
                : verdict.sentence() + " Mais des mots ont été traduits un par un : l'assistant demande toujours.";
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
