package fr.aiguilleur.initiative;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** One reason to speak without being asked; decided from the log alone. */
interface Initiative {

    /** What is said, and remembered. */
    record Words(Message message, Memo memo) {}

    /**
     * What to say now in a conversation the assistant owns.
     *
     * @param log its last events, in order
     */
    Optional<Words> decide(Channel channel, List<Event> log, ZonedDateTime now);

    /** The last thing anybody said, when it was the assistant. */
    static Optional<Event> lastWord(List<Event> log) {
        return log.isEmpty() || log.getLast().author() != Event.Author.ASSISTANT
                ? Optional.empty()
                : Optional.of(log.getLast());
    }

    /** True when a human has answered in this conversation. */
    static boolean human(List<Event> log) {
        return log.stream().anyMatch(event -> event.author() == Event.Author.OPERATOR);
    }
}
