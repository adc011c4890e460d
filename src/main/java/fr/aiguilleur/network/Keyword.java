package fr.aiguilleur.network;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words that the provider answers by itself, when they are the whole message. */
public enum Keyword {
    STOP(
            Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"),
            Set.of("arret", "arrêt", "stop sms", "desabonner", "désabonner"),
            "Vous ne recevrez plus de messages de ce numéro. Répondez START pour en recevoir à nouveau."),
    START(
            Set.of("start", "unstop"),
            Set.of("oui", "reprendre"),
            "Vous recevrez à nouveau les messages de ce numéro. Répondez STOP pour ne plus en recevoir."),
    HELP(
            Set.of("help", "info"),
            Set.of("aide", "contact"),
            "Répondez STOP pour ne plus recevoir de messages de ce numéro.");

    private final Set<String> usual;
    private final Set<String> french;
    private final String answer;

    Keyword(Set<String> usual, Set<String> french, String answer) {
        this.usual = usual;
        this.french = french;
        this.answer = answer;
    }

    /** @param french whether the account has the French words too, which must be ordered */
    public static Optional<Keyword> of(String text, boolean french) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(keyword -> keyword.usual.contains(word) || (french && keyword.french.contains(word)))
                .findFirst();
    }

    public String answer() {
        return answer;
    }
}
