package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.ranking.Travel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions, and what their options mean. */
record Questionnaire(List<Question> questions, List<Meaning> meanings) {

    /**
     * What ticking an option says about the place to look for, and of which sentences it is ticked.
     *
     * @param special exact values of prise_en_charge_specifique
     * @param group an exact value of publics_specifiquement_adresses
     * @param remote help may come by telephone or video
     * @param day a day of the week, or {@link #NOW}
     * @param expects the path the person has in mind
     * @param alarm what is at risk when it is ticked
     * @param neutral it changes nothing, on purpose
     * @param line where it stands in its file
     */
    record Meaning(
            String question,
            String option,
            @Nullable String service,
            List<String> special,
            @Nullable String group,
            @Nullable Travel travel,
            boolean remote,
            boolean freeOnly,
            boolean walkIn,
            @Nullable String day,
            @Nullable String time,
            @Nullable String expects,
            @Nullable String alarm,
            boolean neutral,
            int line) {

        static final String NOW = "tout de suite";
        static final String FRAUD = "arnaque";
        static final String DANGER = "danger";

        /** True when the place, or the reading of a sentence, depends on it. */
        boolean changes() {
            return service != null
                    || !special.isEmpty()
                    || group != null
                    || travel != null
                    || remote
                    || freeOnly
                    || walkIn
                    || day != null
                    || time != null;
        }
    }

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
