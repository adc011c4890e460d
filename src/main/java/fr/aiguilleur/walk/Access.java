package fr.aiguilleur.walk;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.text.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must be said beside a text that asks of somebody what they cannot do. */
final class Access {

    private static final Pattern CALL = Pattern.compile(
            "\\b(?:appelez|telephonez|appeler|telephoner|par telephone|rappelez|composez)\\b|\\b3\\d ?\\d\\d\\b|\\b0[1-9](?: ?\\d\\d){4}\\b");
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|\\b[a-z0-9-]+\\.(?:fr|com|org|net)\\b");

    private Access() {}

    /** What can be done instead; nothing when the text asks for nothing out of reach. */
    static Optional<Sentence> instead(Person person, String text) {
        String said = PlainText.fold(text);
        if (person.deaf() && CALL.matcher(said).find()) {
            return Optional.of(Sentence.NO_CALL);
        }
        return person.is(Trait.NO_INTERNET) && LINK.matcher(said).find()
                ? Optional.of(Sentence.NO_LINK)
                : Optional.empty();
    }
}
