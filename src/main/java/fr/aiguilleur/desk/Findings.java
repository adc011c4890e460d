package fr.aiguilleur.desk;

import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.prediagnostic.Answers;
import fr.aiguilleur.prediagnostic.Conclusion;
import fr.aiguilleur.prediagnostic.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one page tells a relay about the person in front of them.
 *
 * @param text the sentence, without the secrets that it held
 * @param town the commune's name as we know it, or as typed when we do not
 * @param lost a town was typed that we do not know
 * @param summary what was understood, in one line
 * @param service exact value of the national standard
 * @param relaxed what had to be given up to find places
 * @param compared those to see side by side; none or at least two
 */
record Findings(
        String text,
        String town,
        boolean lost,
        Answers answers,
        String summary,
        Conclusion conclusion,
        List<Line> emergency,
        List<Guide> guides,
        @Nullable String service,
        List<PlaceCard> places,
        List<String> relaxed,
        List<PlaceCard> compared,
        List<Workshop> workshops) {

    /**
     * A workshop that is held soon and near.
     *
     * @param distance "à environ 3 km"; empty when it is not known
     */
    record Workshop(String title, String when, String where, String distance, boolean example) {}

    private static final int LONGEST_NEED = 300;

    /** What the place is told at first, for the relay to correct. */
    public String need() {
        String need = text.isEmpty() ? summary : text;
        return need.length() <= LONGEST_NEED ? need : need.substring(0, LONGEST_NEED - 1) + "…";
    }

    /** The labels of what is ticked, in the order of the questions. */
    static List<String> labels(List<Question> questions, Answers answers) {
        return questions.stream()
                .flatMap(question -> question.options().stream()
                        .filter(option -> answers.has(question.id(), option.id()))
                        .map(Question.Option::label))
                .toList();
    }
}
