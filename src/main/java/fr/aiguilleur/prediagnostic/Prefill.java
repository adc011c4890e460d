package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.prediagnostic.Questionnaire.Meaning;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Reading.Wishes;
import fr.aiguilleur.understanding.Urgency;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ticks what a sentence says already: first by what was understood of it, then by clues. */
final class Prefill {

    private static final String REMOTE = "À distance";

    private final Questionnaire questionnaire;
    private final Map<String, Set<String>> ticked = new LinkedHashMap<>();

    private Prefill(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static Answers of(Questionnaire questionnaire, Reading reading, List<Clue> clues, String text) {
        Prefill prefill = new Prefill(questionnaire);
        prefill.understood(reading);
        List<String> said = Clue.words(text);
        clues.stream().filter(clue -> clue.in(said)).forEach(prefill::told);
        return new Answers(prefill.copy(), reading.commune());
    }

    private void understood(Reading reading) {
        Wishes wishes = reading.wishes();
        tick(meaning -> meaning.service() != null && meaning.service().equals(reading.service()));
        tick(meaning -> shared(meaning.special(), reading.special()));
        tick(meaning -> meaning.group() != null && reading.publics().contains(meaning.group()));
        tick(meaning -> meaning.freeOnly() && wishes.freeOnly());
        tick(meaning -> meaning.day() != null && meaning.day().equals(wishes.day()));
        tick(meaning -> meaning.time() != null && meaning.time().equals(wishes.time()));
        tick(meaning -> meaning.remote() && REMOTE.equals(wishes.mode()));
        String alarm = alarm(reading.urgency());
        tick(meaning -> meaning.alarm() != null && meaning.alarm().equals(alarm));
        if (reading.urgency() == Urgency.NONE) {
            expected(reading.intent() == Intent.EVENT ? Rule.TEACH : reading.path());
        }
    }

    private static @Nullable String alarm(Urgency urgency) {
        return switch (urgency) {
            case NONE -> null;
            case CYBER -> Meaning.FRAUD;
            case DANGER -> Meaning.DANGER;
        };
    }

    /** What the person has in mind, unless what is ticked says so already. */
    private void expected(@Nullable String path) {
        boolean told = questionnaire
                .ticked(new Answers(ticked, null))
                .anyMatch(meaning -> Objects.equals(meaning.expects(), path));
        if (path != null && !told) {
            questionnaire.meanings().stream()
                    .filter(meaning -> path.equals(meaning.expects()))
                    .findFirst()
                    .ifPresent(meaning -> tick(meaning.question(), meaning.option()));
        }
    }

    private void told(Clue clue) {
        ticked.computeIfPresent(clue.question(), (_, options) -> {
            options.removeAll(Set.copyOf(clue.instead()));
            return options;
        });
        tick(clue.question(), clue.option());
    }

    private void tick(Predicate<Meaning> told) {
        questionnaire.meanings().stream().filter(told).forEach(meaning -> tick(meaning.question(), meaning.option()));
    }

    /** Where only one answer is possible, the first that was heard stays. */
    private void tick(String question, String option) {
        Set<String> options = ticked.computeIfAbsent(question, none -> new LinkedHashSet<>());
        if (options.isEmpty() || questionnaire.several(question)) {
            options.add(option);
        }
    }

    private Map<String, Set<String>> copy() {
        return ticked.entrySet().stream()
                .filter(question -> !question.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, question -> Set.copyOf(question.getValue())));
    }

    private static boolean shared(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
