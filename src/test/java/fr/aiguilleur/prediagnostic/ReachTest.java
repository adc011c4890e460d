package fr.aiguilleur.prediagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.prediagnostic.Questionnaire.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of the shipped file stands behind others that always come first. */
class ReachTest {

    private static final Questionnaire QUESTIONNAIRE = QuestionReader.read(Here.FOLDER, problem -> {});
    private static final Rules RULES = RuleReader.read(Here.FOLDER, QUESTIONNAIRE, Here.LINES, problem -> {});

    @ParameterizedTest
    @MethodSource("deciding")
    void everyRuleDecidesForSomebody(Rule rule) {
        assertThat(answersOf(rule))
                .anySatisfy(answers -> assertThat(RULES.decide(answers)).isSameAs(rule));
    }

    @ParameterizedTest
    @MethodSource("adding")
    void everyRuleThatOnlyAddsWhyIsHeard(Rule rule) {
        assertThat(answersOf(rule))
                .anySatisfy(answers -> assertThat(RULES.conclude(answers).why()).contains(rule.because()));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void everySignIsGiven(Rule.Sign sign) {
        assertThat(QUESTIONNAIRE.meanings())
                .anySatisfy(meaning -> assertThat(
                                RULES.conclude(ticked(Map.of(), meaning)).advice())
                        .contains(sign.advice()));
    }

    static Stream<Rule> deciding() {
        return RULES.rules().stream().filter(rule -> rule.path() != null);
    }

    static Stream<Rule> adding() {
        return RULES.rules().stream().filter(rule -> rule.path() == null);
    }

    static Stream<Rule.Sign> signs() {
        return RULES.signs().stream();
    }

    /** What the rule asks for, and the same with one thing more. */
    private static List<Answers> answersOf(Rule rule) {
        List<Map<String, Set<String>>> asked = new ArrayList<>(List.of(Map.of()));
        for (Condition condition : rule.when()) {
            asked = asked.stream()
                    .flatMap(before -> condition.options().stream().map(option -> with(before, condition, option)))
                    .toList();
        }
        return asked.stream()
                .flatMap(ticked -> Stream.concat(
                        Stream.of(new Answers(ticked, null)),
                        QUESTIONNAIRE.meanings().stream().map(meaning -> ticked(ticked, meaning))))
                .toList();
    }

    private static Map<String, Set<String>> with(Map<String, Set<String>> before, Condition condition, String option) {
        Map<String, Set<String>> ticked = new HashMap<>(before);
        ticked.put(condition.question(), condition.all() ? Set.copyOf(condition.options()) : Set.of(option));
        return ticked;
    }

    private static Answers ticked(Map<String, Set<String>> before, Meaning meaning) {
        Map<String, Set<String>> ticked = new HashMap<>(before);
        Set<String> options = new LinkedHashSet<>(ticked.getOrDefault(meaning.question(), Set.of()));
        options.add(meaning.option());
        ticked.put(meaning.question(), options);
        return new Answers(ticked, null);
    }
}
