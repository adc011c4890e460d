package fr.aiguilleur.consent;

import fr.aiguilleur.text.PlainText;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text message asks of the texting itself when it is one of the agreed words and nothing else: who writes
 * "je veux arrêter de payer" needs help.
 */
public enum Keyword {
    STOP(
            "stop",
            "arret",
            "stop sms",
            "arret sms",
            "stopsms",
            "stopall",
            "stop all",
            "unsubscribe",
            "optout",
            "opt out",
            "desabonner",
            "desabonne",
            "desabonnee",
            "desabonnement",
            "desinscrire",
            "desinscription"),
    /** Means it only from who has said STOP: "oui" is an answer otherwise. */
    START("start", "unstop", "reprendre", "oui", "yes"),
    HELP("aide", "help", "info"),
    CONTACT("contact");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** As advertisements have it: "STOP au 36180". */
    private static final Pattern TO_NUMBER = Pattern.compile("stop (?:au )?\\d{5}");

    private final Set<String> words;

    Keyword(String... words) {
        this.words = Set.of(words);
    }

    /** The word a whole message is, whatever its case, accents and punctuation. */
    public static Optional<Keyword> of(String text) {
        String plain = PlainText.fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String said = BETWEEN.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll(" ");
        return TO_NUMBER.matcher(said).matches()
                ? Optional.of(STOP)
                : Stream.of(values())
                        .filter(keyword -> keyword.words.contains(said))
                        .findFirst();
    }
}
