package fr.aiguilleur.undelivered;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.postage.Postage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that did not arrive, as coordinators see them, and what they may do about each, once. */
@Component
@Transactional
public class DeadLetters {

    private final DeadLetterTable table;
    private final Conversations conversations;
    private final Consents consents;
    private final Postage postage;

    protected DeadLetters(DeadLetterTable table, Conversations conversations, Consents consents, Postage postage) {
        this.table = table;
        this.conversations = conversations;
        this.consents = consents;
        this.postage = postage;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<DeadLetter> list() {
        return table.list().stream()
                .map(found -> consents.refused(found.to()) ? found.refused() : found.letter())
                .toList();
    }

    /** The day's segments, for the same page. */
    @Transactional(readOnly = true)
    public Spent spent() {
        return new Spent(postage.spentToday(), postage.budget(), postage.exhausted());
    }

    /** @param budget 0 when there is none */
    public record Spent(int segments, int budget, boolean exhausted) {}

    /** Nothing more is to be done about it; false when that was known. */
    boolean seen(UUID conversation, long seq, Member by) {
        return table.settle(conversation, seq, by.id(), false);
    }

    /**
     * The same words once more, as a new message; the first is never posted again.
     *
     * @return false when somebody has settled it meanwhile, or it must not be said again
     */
    boolean sayAgain(UUID conversation, long seq, Member by) {
        Conversation found = conversations.find(conversation).orElse(null);
        Optional<String> words = words(conversation, seq);
        boolean may = list().stream().anyMatch(letter -> letter.is(conversation, seq) && letter.sendable());
        if (found == null || words.isEmpty() || !may || !table.settle(conversation, seq, by.id(), true)) {
            return false;
        }
        if (found.owner() instanceof Owner.Operator(String operator) && operator.equals(by.id())) {
            conversations.operatorSays(conversation, by.id(), by.name(), "again-" + seq, Message.of(words.get()));
        } else {
            conversations.systemSays(conversation, words.get());
        }
        return true;
    }

    /** With the answers that were offered. */
    private Optional<String> words(UUID conversation, long seq) {
        return conversations.events(conversation, seq - 1, 1).events().stream()
                .filter(event -> event.seq() == seq && event.kind() == Event.Kind.MESSAGE)
                .map(event -> GuideAnswers.asSms(Message.of(Objects.requireNonNullElse(event.text(), ""))
                        .offering(Objects.requireNonNullElse(event.detail().choices(), List.of()))))
                .findFirst();
    }
}
