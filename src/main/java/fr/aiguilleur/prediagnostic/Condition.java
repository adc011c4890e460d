package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What must be ticked for one question.
 *
 * @param all of the options, not just one of them
 */
record Condition(String question, List<String> options, boolean all) {

    private static final String ALL = "tous";

    boolean holds(Answers answers) {
        return all
                ? options.stream().allMatch(option -> answers.has(question, option))
                : options.stream().anyMatch(option -> answers.has(question, option));
    }

    /** The lines of a key, one for each question; nothing when one of them cannot be understood. */
    static Optional<List<Condition>> read(
            YamlNode entry, String key, Questionnaire questionnaire, Consumer<Problem> problems) {
        Optional<YamlNode> lines = entry.child(key);
        if (lines.isEmpty()) {
            return Optional.of(List.of());
        }
        if (lines.get().keys().isEmpty()) {
            problems.accept(entry.problem(key, "on attend des lignes « question: [réponses] » : l'entrée est ignorée"));
            return Optional.empty();
        }
        List<Condition> conditions = new ArrayList<>();
        for (String question : lines.get().keys()) {
            one(lines.get(), question, questionnaire, problems).ifPresent(conditions::add);
        }
        return conditions.size() == lines.get().keys().size() ? Optional.of(List.copyOf(conditions)) : Optional.empty();
    }

    private static Optional<Condition> one(
            YamlNode lines, String question, Questionnaire questionnaire, Consumer<Problem> problems) {
        if (!questionnaire.knows(question)) {
            problems.accept(
                    lines.problem(question, "cette question n'est pas dans questions.yaml : l'entrée est ignorée"));
            return Optional.empty();
        }
        Optional<YamlNode> value = lines.child(question);
        boolean all = value.flatMap(node -> node.child(ALL)).isPresent();
        List<YamlNode> options = all ? value.get().items(ALL) : lines.items(question);
        if (options.isEmpty()) {
            problems.accept(lines.problem(question, "on attend une liste de réponses : l'entrée est ignorée"));
            return Optional.empty();
        }
        List<YamlNode> unknown = options.stream()
                .filter(option -> !questionnaire.knows(question, option.text()))
                .toList();
        unknown.forEach(option -> problems.accept(unknown(question, option)));
        return unknown.isEmpty()
                ? Optional.of(new Condition(
                        question, options.stream().map(YamlNode::text).toList(), all))
                : Optional.empty();
    }

    private static Problem unknown(String question, YamlNode option) {
        Problem problem = option.problem("", "cette réponse n'existe pas pour cette question : l'entrée est ignorée");
        return new Problem(problem.file(), option.line(), question, option.text(), problem.reason());
    }
}
