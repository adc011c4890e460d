package fr.aiguilleur.figures;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import java.util.List;
import java.util.Locale;

/** How a turn ended for the person. */
public enum TurnOutcome {
    SAFETY("Danger : numéro donné"),
    HANDED_OVER("Passé à un conseiller"),
    REFERRED("Lieu ou atelier proposé"),
    ANSWERED("Étape ou article donné"),
    ASKED("Question posée"),
    UNCLEAR("Pas compris, redemandé"),
    DECLINED("Hors de notre domaine"),
    TALKED("Politesse"),
    ENDED("Terminé"),
    NOTHING("Lu en silence"),
    OVERTAKEN("Un humain a répondu avant");

    private final String french;

    TurnOutcome(String french) {
        this.french = french;
    }

    public String french() {
        return french;
    }

    /** The word in the database and in the metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TurnOutcome ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What an answer is by what is in it, and by what the assistant remembered before and after it. */
    public static TurnOutcome of(List<Message> messages, Memo before, Memo after) {
        if (cites(messages, "place") || cites(messages, "event")) {
            return REFERRED;
        }
        if (after.misses() > before.misses()) {
            return UNCLEAR;
        }
        if (after.asked() != null) {
            return ASKED;
        }
        if (cites(messages, "guide")) {
            return ANSWERED;
        }
        if (offers(messages)) {
            return ASKED;
        }
        return before.need() != null && after.need() == null ? ENDED : TALKED;
    }

    private static boolean cites(List<Message> messages, String type) {
        return messages.stream()
                .flatMap(message -> message.citations().stream())
                .anyMatch(citation -> citation.type().equals(type));
    }

    /** Whether there is more to choose than a human. */
    private static boolean offers(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.choices().stream())
                .map(Choice::id)
                .anyMatch(id -> !id.equals("0"));
    }
}
