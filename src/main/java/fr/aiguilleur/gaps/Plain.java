package fr.aiguilleur.gaps;

import java.util.Optional;
import java.util.regex.Pattern;

/** A model's few words, where they hold no fact that a person might take for one of ours. */
final class Plain {

    private static final int LONGEST = 120;
    private static final Pattern FACT = Pattern.compile(
            "\\d[\\d .]{2,}|@|https?:|www\\.|\\.(?:fr|com|org|net)\\b|[<>{}`\\[\\]|]", Pattern.CASE_INSENSITIVE);

    private Plain() {}

    static Optional<String> of(String words) {
        String one =
                words.replaceAll("\\s+", " ").replaceFirst("^[-•*\\s]+", "").strip();
        return one.isEmpty() || one.length() > LONGEST || FACT.matcher(one).find()
                ? Optional.empty()
                : Optional.of(one);
    }
}
