package fr.aiguilleur.verdict;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What may be sent of a text, and why the rest may not.
 *
 * @param kept its sentences that stand, in order; empty when nothing stands or what is left would mislead
 */
public record Verdict(List<String> kept, List<Refusal> refused) {

    /** A sentence that is not sent. */
    public record Refusal(String sentence, Why why) {}

    /** What is wrong with a sentence; stored with the turn, without its words. */
    public enum Why {
        /** A number, date, hour, amount, link, address, phone, code or name that no cited record holds. */
        FACT,
        /** Too little of it is in what is cited. */
        UNFOUNDED,
        /** It says the contrary of what is cited. */
        CONTRADICTED,
        /** A promise, or advice that is not ours to give. */
        FORBIDDEN,
        /** Too long, another script, or no sentence at all. */
        FORM
    }

    public boolean stands() {
        return !kept.isEmpty();
    }

    public boolean whole() {
        return stands() && refused.isEmpty();
    }

    public String text() {
        return kept.stream().collect(Collectors.joining(" "));
    }
}
