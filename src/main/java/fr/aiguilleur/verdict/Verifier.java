package fr.aiguilleur.verdict;

import java.util.List;

/** Reads a finished text against the records it cites; no model has a say in it. */
public interface Verifier {

    /**
     * A text written from these sources alone.
     *
     * @param text as it would be sent, without tokens
     * @param sources what the cited records say, one text for each
     * @param most characters
     */
    Verdict check(String text, List<String> sources, int most);
}
