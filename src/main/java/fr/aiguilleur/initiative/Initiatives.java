package fr.aiguilleur.initiative;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is to be said in a conversation, if it is still the one that was looked at and the assistant's own. */
@Service
class Initiatives {

    private final Conversations conversations;
    private final QuietTable table;
    private final Clock clock;

    Initiatives(Conversations conversations, QuietTable table, Clock clock) {
        this.conversations = conversations;
        this.table = table;
        this.clock = clock;
    }

    /** @return false when there was nothing to say, or somebody else spoke meanwhile */
    @Transactional
    boolean speak(UUID id, Initiative initiative) {
        Conversation seen = table.lock(id).flatMap(conversations::find).orElse(null);
        if (seen == null || !(seen.owner() instanceof Owner.Assistant)) {
            return false;
        }
        Channel channel = seen.channel();
        List<Event> log = conversations.events(id, 0, Math.toIntExact(seen.head())).events().stream()
                .filter(event -> event.kind() == Event.Kind.MESSAGE || event.author() == Event.Author.OPERATOR)
                .toList();
        ZonedDateTime now = ZonedDateTime.now(clock);
        Optional<Initiative.Words> words = initiative.decide(channel, log, now);
        Turn turn = new Turn(
                id,
                channel,
                Owner.ASSISTANT,
                seen.version(),
                seen.answered(),
                seen.answered(),
                0,
                now.toInstant(),
                true);
        return words.isPresent()
                && conversations.assistantSays(
                        turn, List.of(words.get().message()), words.get().memo());
    }
}
