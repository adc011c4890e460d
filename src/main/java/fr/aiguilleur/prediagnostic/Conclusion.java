package fr.aiguilleur.prediagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of help would help, and why.
 *
 * @param path dépannage, accompagnement, formation, faire à la place, équipement; null when it is no digital problem
 * @param title what to do, in a few words
 * @param why the answers it rests on, one sentence each
 * @param advice what else to look at: reading, language, handicap, isolation, with words for saying it
 */
public record Conclusion(@Nullable String path, String title, List<String> why, List<Advice> advice) {

    /**
     * A sign of another difficulty.
     *
     * @param say words for raising it with the person
     * @param where the kind of place or service that helps with it
     */
    public record Advice(String sign, String say, String where) {}
}
