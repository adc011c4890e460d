package fr.aiguilleur.prediagnostic;

import java.util.List;

/**
 * One of the quick questions, as the relay sees it.
 *
 * @param id its name in the file
 * @param several more than one answer may be true
 */
public record Question(String id, String title, String hint, boolean several, List<Option> options) {

    /** An answer one can tick. */
    public record Option(String id, String label, String hint) {}
}
