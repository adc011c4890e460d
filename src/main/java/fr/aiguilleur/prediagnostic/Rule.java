package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the file: when it fits, it speaks for a path, or only adds why.
 *
 * @param when all of these must hold; without any it always fits
 * @param unless none of these may hold
 * @param path one of {@link #PATHS}, or {@link #OTHER}, or null when it decides nothing
 * @param service what the place must offer whatever was ticked
 * @param call lines to give before anything else
 * @param line where it stands in its file
 */
record Rule(
        String id,
        List<Condition> when,
        List<Condition> unless,
        @Nullable String path,
        String title,
        String because,
        @Nullable String service,
        List<Line> call,
        int line) {

    static final String ACCOMPANY = "accompagnement";
    static final String TEACH = "formation";
    static final String ON_BEHALF = "faire à la place";
    /** The kinds of help there are. */
    static final List<String> PATHS = List.of("dépannage", ACCOMPANY, TEACH, ON_BEHALF, "équipement");
    /** As it stands in the file for what is no digital problem. */
    static final String OTHER = "autre";

    /** A sign of another difficulty, and when it is one. */
    record Sign(List<Condition> when, List<Condition> unless, Conclusion.Advice advice) {

        boolean fits(Answers answers) {
            return Rule.fits(when, unless, answers);
        }
    }

    boolean fits(Answers answers) {
        return fits(when, unless, answers);
    }

    /** It fits because of something that was ticked. */
    boolean says(Answers answers) {
        return !when.isEmpty() && fits(answers);
    }

    /** Null for what is no digital problem. */
    @Nullable
    String digital() {
        return OTHER.equals(path) ? null : path;
    }

    /** The title, and the first whom to call. */
    String heading() {
        List<String> numbers = call.stream().limit(2).map(Line::number).toList();
        return numbers.isEmpty() ? title : title + " : " + String.join(", puis ", numbers);
    }

    private static boolean fits(List<Condition> when, List<Condition> unless, Answers answers) {
        return when.stream().allMatch(condition -> condition.holds(answers))
                && unless.stream().noneMatch(condition -> condition.holds(answers));
    }
}
