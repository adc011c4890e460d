package fr.aiguilleur.prediagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions, and what their options mean. */
record Questionnaire(List<Question> questions, List<Meaning> meanings) {

    boolean knows(String question) {
        return questions.stream().anyMatch(one -> one.id().equals(question));
    }

    boolean knows(String question, String option) {
        return meaning(question, option).isPresent();
    }

    boolean several(String question) {
        return questions.stream().anyMatch(one -> one.id().equals(question) && one.several());
    }

    /** What was ticked, in the order of the file. */
    Stream<Meaning> ticked(Answers answers) {
        return meanings.stream().filter(meaning -> answers.has(meaning.question(), meaning.option()));
    }

    private Optional<Meaning> meaning(String question, String option) {
        return meanings.stream()
                .filter(meaning -> meaning.question().equals(question))
                .filter(meaning -> meaning.option().equals(option))
                .findFirst();
    }
}
