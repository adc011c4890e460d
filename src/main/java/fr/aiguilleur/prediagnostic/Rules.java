package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.prediagnostic.Questionnaire.Meaning;
import fr.aiguilleur.prediagnostic.Rule.Sign;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules in the order of their file, the first that fits decides; and the signs of other difficulties. */
record Rules(List<Rule> rules, List<Sign> signs) {

    /** For a file that decides nothing: nobody is left without a person to talk to. */
    private static final Rule NO_RULE = new Rule(
            "",
            List.of(),
            List.of(),
            Rule.ACCOMPANY,
            "Faire le point avec elle, en tête à tête",
            "",
            null,
            List.of(),
            0);

    Rule decide(Answers answers) {
        return rules.stream()
                .filter(rule -> rule.path() != null && rule.fits(answers))
                .findFirst()
                .orElse(NO_RULE);
    }

    Conclusion conclude(Answers answers) {
        Rule decided = decide(answers);
        Stream<Rule> others = rules.stream()
                .filter(rule -> rule != decided && rule.says(answers))
                .filter(rule -> rule.path() == null || Objects.equals(rule.path(), decided.path()));
        return new Conclusion(
                decided.digital(),
                decided.heading(),
                Stream.concat(Stream.of(decided), others)
                        .map(Rule::because)
                        .filter(why -> !why.isEmpty())
                        .distinct()
                        .toList(),
                signs.stream()
                        .filter(sign -> sign.fits(answers))
                        .map(Sign::advice)
                        .toList());
    }

    /** Options that change nothing though nobody said that they should not. */
    List<Problem> unused(Questionnaire questionnaire) {
        return questionnaire.meanings().stream()
                .filter(meaning -> !meaning.changes() && !meaning.neutral() && !asked(meaning))
                .map(meaning -> new Problem(
                        QuestionReader.FILE,
                        meaning.line(),
                        meaning.question(),
                        meaning.option(),
                        "aucune règle n'utilise cette réponse : ajoutez une règle, ou « neutre: oui »"))
                .toList();
    }

    private boolean asked(Meaning meaning) {
        Stream<Condition> conditions = Stream.concat(
                rules.stream().flatMap(rule -> Stream.concat(rule.when().stream(), rule.unless().stream())),
                signs.stream().flatMap(sign -> Stream.concat(sign.when().stream(), sign.unless().stream())));
        return conditions
                .filter(condition -> condition.question().equals(meaning.question()))
                .anyMatch(condition -> condition.options().contains(meaning.option()));
    }
}
