package fr.aiguilleur.activity;

import fr.aiguilleur.contact.Autonomy;
import fr.aiguilleur.contact.Material;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Prefill;
import fr.aiguilleur.contact.Redirection;
import fr.aiguilleur.contact.Term;
import fr.aiguilleur.contact.Theme;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short form as it would be written down now, and every value it may take.
 *
 * @param likely the themes to show first
 */
record FormView(
        List<Theme> themes,
        List<Theme> likely,
        Outcome outcome,
        @Nullable Redirection referral,
        int minutes,
        Vocabulary vocabulary) {

    /** A value, as programs and as people call it. */
    record Value(String word, String french) {}

    /**
     * Every value in the order of the national activity report.
     *
     * @param services themes of public services
     */
    record Vocabulary(
            List<Value> themes,
            List<Value> services,
            List<Value> outcomes,
            List<Value> referrals,
            List<Value> autonomies,
            List<Value> materials) {}

    private static final Vocabulary VOCABULARY = new Vocabulary(
            values(Arrays.stream(Theme.values())
                    .filter(theme -> !theme.administrative())
                    .toList()),
            values(Arrays.stream(Theme.values()).filter(Theme::administrative).toList()),
            values(List.of(Outcome.values())),
            values(List.of(Redirection.values())),
            values(List.of(Autonomy.values())),
            values(List.of(Material.values())));

    static FormView of(Prefill.Form form) {
        return new FormView(
                form.themes(), form.likely(), form.outcome(), form.redirection(), form.minutes(), VOCABULARY);
    }

    private static List<Value> values(List<? extends Term> terms) {
        return terms.stream().map(term -> new Value(term.word(), term.french())).toList();
    }
}
