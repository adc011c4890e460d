package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Services;
import fr.aiguilleur.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code knowledge/prediagnostic/regles.yaml}. */
final class RuleReader {

    private static final String FILE = "prediagnostic/regles.yaml";
    private static final Set<String> RULE =
            Set.of("id", "si", "sauf", "alors", "titre", "parce que", "service", "appeler");
    private static final Set<String> SIGN = Set.of("signe", "si", "sauf", "dire", "ou");
    private static final List<String> PATHS =
            Stream.concat(Rule.PATHS.stream(), Stream.of(Rule.OTHER)).toList();

    private final Questionnaire questionnaire;
    private final EmergencyLines lines;
    private final Consumer<Problem> problems;

    private RuleReader(Questionnaire questionnaire, EmergencyLines lines, Consumer<Problem> problems) {
        this.questionnaire = questionnaire;
        this.lines = lines;
        this.problems = problems;
    }

    static Rules read(
            KnowledgeFolder folder, Questionnaire questionnaire, EmergencyLines lines, Consumer<Problem> problems) {
        RuleReader reader = new RuleReader(questionnaire, lines, problems);
        Entries entries = Entries.read(folder, FILE, problems);
        List<Rule> rules = new ArrayList<>();
        for (YamlNode entry : entries.of("regles", RULE, "id", "parce que")) {
            if (rules.stream().anyMatch(rule -> rule.id().equals(entry.text("id")))) {
                problems.accept(entry.problem("id", "cette règle est présente deux fois : la première est gardée"));
            } else {
                reader.rule(entry).ifPresent(rules::add);
            }
        }
        reader.last(rules);
        List<Rule.Sign> signs = entries.of("conseils", SIGN, "signe", "si", "dire", "ou").stream()
                .flatMap(entry -> reader.sign(entry).stream())
                .toList();
        return new Rules(List.copyOf(rules), signs);
    }

    /** A rule that always fits must be there, and be the last that decides. */
    private void last(List<Rule> rules) {
        List<Rule> deciding = rules.stream().filter(rule -> rule.path() != null).toList();
        Optional<Rule> always = deciding.stream()
                .filter(rule -> rule.when().isEmpty() && rule.unless().isEmpty())
                .findFirst();
        if (always.isEmpty()) {
            problems.accept(new Problem(
                    FILE,
                    0,
                    "regles",
                    "",
                    "une dernière règle sans « si » manque, pour quand aucune autre ne convient"));
        } else if (always.get() != deciding.getLast()) {
            problems.accept(new Problem(
                    FILE,
                    always.get().line(),
                    "si",
                    always.get().id(),
                    "cette règle convient toujours : celles qui suivent ne décident jamais"));
        }
    }

    private Optional<Rule> rule(YamlNode entry) {
        Optional<List<Condition>> when = Condition.read(entry, "si", questionnaire, problems);
        Optional<List<Condition>> unless = Condition.read(entry, "sauf", questionnaire, problems);
        @Nullable String path = Entries.among(entry, "alors", PATHS, problems);
        if (when.isEmpty()
                || unless.isEmpty()
                || path == null && !entry.text("alors").isEmpty()) {
            return Optional.empty();
        }
        if (path != null && entry.text("titre").isEmpty()) {
            problems.accept(entry.problem("titre", "une règle avec « alors » a besoin d'un titre : elle est ignorée"));
            return Optional.empty();
        }
        return Optional.of(new Rule(
                entry.text("id"),
                when.get(),
                unless.get(),
                path,
                entry.text("titre"),
                entry.text("parce que"),
                Entries.among(entry, "service", Services.ALL, problems),
                call(entry),
                entry.line()));
    }

    private List<Line> call(YamlNode entry) {
        List<Line> call = new ArrayList<>();
        for (YamlNode number : entry.items("appeler")) {
            lines.find(number.text())
                    .ifPresentOrElse(
                            call::add,
                            () -> problems.accept(new Problem(
                                    FILE,
                                    number.line(),
                                    "appeler",
                                    number.text(),
                                    "ce numéro n'est pas dans emergency/lignes.yaml : il n'est pas donné")));
        }
        return List.copyOf(call);
    }

    private Optional<Rule.Sign> sign(YamlNode entry) {
        Optional<List<Condition>> when = Condition.read(entry, "si", questionnaire, problems);
        Optional<List<Condition>> unless = Condition.read(entry, "sauf", questionnaire, problems);
        return when.isEmpty() || unless.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule.Sign(
                        when.get(),
                        unless.get(),
                        new Conclusion.Advice(entry.text("signe"), entry.text("dire"), entry.text("ou"))));
    }
}
