package fr.aiguilleur.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** One value of the national activity report's vocabulary: a word for programs, and French for people. */
public sealed interface Term permits Theme, Outcome, Autonomy, Redirection, Material, Contact.Kind, Satisfaction {

    /** The word used in the database and in the API. */
    @JsonValue
    String word();

    String french();

    /** The value of this vocabulary that has this word. */
    static <T extends Enum<T> & Term> Optional<T> of(Class<T> vocabulary, String word) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(term -> term.word().equals(word))
                .findFirst();
    }
}
