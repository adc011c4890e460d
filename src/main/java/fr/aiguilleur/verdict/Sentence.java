package fr.aiguilleur.verdict;

import fr.aiguilleur.fact.Fact;
import fr.aiguilleur.fact.Names;
import fr.aiguilleur.fact.Speech;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence read once.
 *
 * @param plain folded, with even signs
 * @param facts without names and claims, in the order of the text
 * @param names the names it says and the claims it makes
 * @param stems of the words beside its facts that mean something
 */
record Sentence(String text, String plain, List<Fact> facts, List<Fact> names, List<String> stems, Polarity polarity) {

    static Sentence of(String text) {
        List<Fact> facts = Fact.in(text);
        List<Fact> names = new ArrayList<>(Names.in(text, facts));
        names.addAll(Claims.in(text));
        return new Sentence(
                text,
                PlainText.fold(Fact.even(text)),
                facts,
                names,
                Speech.stems(Fact.without(facts, text)),
                Polarity.of(text));
    }

    boolean asks() {
        return text.endsWith("?");
    }

    /** Whether it says something, rather than greet or ask. */
    boolean says() {
        return !asks() && !(Speech.stems(text).isEmpty() && facts.isEmpty());
    }
}
