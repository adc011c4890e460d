package fr.aiguilleur.escalation;

import static org.springframework.transaction.annotation.Isolation.REPEATABLE_READ;
import static org.springframework.transaction.annotation.Propagation.NEVER;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.wakeup.Wakeups;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands conversations to humans and back. The conversation's owner decides who wins, by compare-and-set; the
 * escalation follows in the same transaction, so both always tell the same story.
 */
@Service
@Transactional
public class Escalations {

    /** The topic of wake-ups when the queue changed. */
    public static final String TOPIC = "queue";

    private final EscalationTable table;
    private final Conversations conversations;
    private final Wakeups wakeups;

    Escalations(EscalationTable table, Conversations conversations, Wakeups wakeups) {
        this.table = table;
        this.conversations = conversations;
        this.wakeups = wakeups;
    }

    /**
     * Ends the assistant's turn with its last words and puts the person into the queue.
     *
     * @return false when the assistant no longer owned the conversation: nothing was changed
     */
    public boolean open(
            Turn turn, List<Message> lastWords, Memo memo, Reason reason, Priority priority, Summary summary) {
        if (!conversations.assistantSays(turn, lastWords, memo)) {
            return false;
        }
        UUID conversation = turn.conversation();
        conversations.move(conversation, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
        table.insert(conversation, turn.channel().name().toLowerCase(Locale.ROOT), reason, priority, summary);
        changed();
        return true;
    }

    /**
     * A person who waits wrote that they are in danger: they are told whom to call, and go before the others.
     *
     * @return false when nobody listens in the queue any more, because an operator has taken over
     */
    public boolean alarm(Turn turn, String whomToCall) {
        if (!conversations.noted(turn)) {
            return false;
        }
        if (table.raise(turn.conversation())) {
            conversations.systemSays(turn.conversation(), whomToCall);
            changed();
        }
        return true;
    }

    /** An operator takes a waiting conversation; of two who try, one wins and the other learns who. */
    public Claim claim(UUID id, String operator, String name) {
        return change(id, escalation -> {
            UUID conversation = escalation.conversation();
            Owner to = new Owner.Operator(operator);
            if (!conversations.move(conversation, Owner.QUEUE, to, Author.OPERATOR, operator, name)) {
                return holder(id, conversation, operator);
            }
            table.claim(id, operator);
            return done(id);
        });
    }

    /** The operator puts the person back into the queue, at the place their waiting time gives them. */
    public Claim release(UUID id, String operator) {
        return giveUp(id, operator, Owner.QUEUE, () -> table.claim(id, null));
    }

    /** The operator lets the assistant answer again. */
    public Claim handBack(UUID id, String operator) {
        return giveUp(id, operator, Owner.ASSISTANT, () -> table.close(id, "assistant", null));
    }

    /** The operator ends the conversation and says what came of it. */
    public Claim close(UUID id, String operator, @Nullable String outcome, @Nullable String note) {
        return giveUp(id, operator, Owner.CLOSED, () -> table.close(id, outcome, note));
    }

    @Transactional(readOnly = true)
    public Optional<Escalation> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<Escalation> list(Escalation.State state) {
        return switch (state) {
            case WAITING -> table.waiting();
            case CLAIMED -> table.claimed();
            case CLOSED -> table.closed();
        };
    }

    /** The whole queue as it is, with the number of its last change. */
    @Transactional(isolation = REPEATABLE_READ, readOnly = true)
    public QueueView view() {
        return new QueueView(table.head(), table.waiting(), table.claimed());
    }

    /** The operator ends the conversation; before the end the assistant has a last word. */
    public Claim close(
            UUID id, String operator, @Nullable String outcome, @Nullable String note, Consumer<UUID> lastWord) {
        return change(id, escalation -> {
            UUID conversation = escalation.conversation();
            Owner from = new Owner.Operator(operator);
            if (!conversations.move(conversation, from, Owner.ASSISTANT, Author.OPERATOR, operator, null)) {
                return holder(id, conversation, operator);
            }
            lastWord.accept(conversation);
            conversations.move(conversation, Owner.ASSISTANT, Owner.CLOSED, Author.OPERATOR, operator, null);
            table.close(id, outcome, note);
            return done(id);
        });
    }

    /** Keeps a waiting person for the operator who knows them. */
    public void prefer(UUID conversation, String operator) {
        if (table.prefer(conversation, operator)) {
            changed();
        }
    }

    /**
     * Tells a waiting person their place, from 1, unless they were told. Not in one transaction: it would lock
     * escalation and conversation in the other order than a claim does.
     */
    @Transactional(propagation = NEVER)
    void tellPosition(Escalation waiting, int position) {
        if (table.tell(waiting.id(), position)) {
            conversations.position(waiting.conversation(), position);
        }
    }

    private Claim giveUp(UUID id, String operator, Owner to, Runnable then) {
        return change(id, escalation -> {
            UUID conversation = escalation.conversation();
            Owner from = new Owner.Operator(operator);
            if (!conversations.move(conversation, from, to, Author.OPERATOR, operator, null)) {
                return holder(id, conversation, operator);
            }
            then.run();
            return done(id);
        });
    }

    private Claim change(UUID id, Function<Escalation, Claim> change) {
        return table.find(id)
                .filter(escalation -> escalation.state() != Escalation.State.CLOSED)
                .map(change)
                .orElse(new Claim.Gone());
    }

    private Claim holder(UUID id, UUID conversation, String operator) {
        Owner owner = conversations.find(conversation).orElseThrow().owner();
        return switch (owner) {
            case Owner.Operator(String who) when who.equals(operator) -> done(id);
            case Owner.Operator(String who) -> new Claim.Taken(who);
            case Owner.Queue _, Owner.Assistant _ -> new Claim.NotYours();
            case Owner.Closed _ -> new Claim.Gone();
        };
    }

    private Claim done(UUID id) {
        changed();
        return new Claim.Done(table.find(id).orElseThrow());
    }

    private void changed() {
        wakeups.send(TOPIC, Long.toString(table.bumpHead()));
    }
}
