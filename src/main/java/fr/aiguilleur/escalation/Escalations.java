package fr.aiguilleur.escalation;

import static org.springframework.transaction.annotation.Isolation.REPEATABLE_READ;
import static org.springframework.transaction.annotation.Propagation.NEVER;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Escalation.Wanted;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Who changes hands is told so, in one sentence that also fits one text message. */
    static final String PASSED_ON =
            "Votre conseiller passe la main : un collègue va vous répondre ici. Vous gardez votre place.";

    private static final String HANDED_BACK = "L'assistant vous répond de nouveau ici.";

    private final EscalationTable table;
    private final Conversations conversations;
    private final Roster roster;
    private final QueueMeters meters;
    private final Wakeups wakeups;

    Escalations(
            EscalationTable table, Conversations conversations, Roster roster, QueueMeters meters, Wakeups wakeups) {
        this.table = table;
        this.conversations = conversations;
        this.roster = roster;
        this.meters = meters;
        this.wakeups = wakeups;
    }

    /**
     * Ends the assistant's turn with its last words and puts the person into the queue.
     *
     * @return false when the assistant no longer owned the conversation: nothing was changed
     */
    public boolean open(
            Turn turn, List<Message> lastWords, Memo memo, Reason reason, Priority priority, Summary summary) {
        List<Message> words = turn.channel() == Channel.SMS ? withPlace(lastWords, table.before(priority)) : lastWords;
        if (!conversations.assistantSays(turn, words, memo)) {
            return false;
        }
        UUID conversation = turn.conversation();
        conversations.move(conversation, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
        table.insert(conversation, turn.channel().name().toLowerCase(Locale.ROOT), reason, priority, summary);
        changed();
        return true;
    }

    /** A page shows the place as it changes; a phone is told once, in the words it gets anyway. */
    private static List<Message> withPlace(List<Message> words, int before) {
        if (before == 0 || words.isEmpty()) {
            return words;
        }
        Message last = words.getLast();
        String place = before == 1 ? "Il y a une personne avant vous." : "Il y a " + before + " personnes avant vous.";
        List<Message> told = new ArrayList<>(words.subList(0, words.size() - 1));
        told.add(new Message(last.text() + " " + place, last.choices(), last.cards(), last.citations()));
        return told;
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

    /**
     * An operator takes a waiting conversation; of two who try, one wins and the other learns who. Who helps as many
     * as they can takes nobody more, unless somebody is in danger.
     */
    public Claim claim(UUID id, String operator, String name) {
        return change(id, escalation -> {
            Optional<Claim> full = full(operator, escalation.priority());
            UUID conversation = escalation.conversation();
            if (full.isPresent() && waits(conversation)) {
                return full.get();
            }
            Owner to = new Owner.Operator(operator);
            if (!conversations.move(conversation, Owner.QUEUE, to, Author.OPERATOR, operator, name)) {
                return holder(id, conversation, operator);
            }
            return taken(id, operator);
        });
    }

    /** The operator puts the person back into the queue, at the place their waiting time gives them. */
    public Claim release(UUID id, String operator) {
        return giveUp(id, operator, Owner.QUEUE, escalation -> {
            table.release(id, Wanted.NOBODY);
            conversations.systemSays(escalation.conversation(), PASSED_ON);
        });
    }

    /** The operator lets the assistant answer again. */
    public Claim handBack(UUID id, String operator) {
        return giveUp(id, operator, Owner.ASSISTANT, escalation -> {
            table.close(id, "assistant", null);
            conversations.systemSays(escalation.conversation(), HANDED_BACK);
        });
    }

    /** The operator ends the conversation and says what came of it. */
    public Claim close(UUID id, String operator, @Nullable String outcome, @Nullable String note) {
        return giveUp(id, operator, Owner.CLOSED, _ -> table.close(id, outcome, note));
    }

    /** Somebody who waits was told until when somebody answers or calls: towards that moment they come earlier. */
    public void promised(UUID conversation, Instant until) {
        if (table.promise(conversation, until)) {
            changed();
        }
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

    /** The seq of the latest words of the person in this conversation. */
    @Transactional(readOnly = true)
    public Optional<Long> heard(UUID conversation) {
        return table.heard(conversation);
    }

    /** The whole queue as it is, with the number of its last change. */
    @Transactional(isolation = REPEATABLE_READ, readOnly = true)
    public QueueView view() {
        return new QueueView(table.head(), table.waiting(), table.claimed());
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

    private Claim giveUp(UUID id, String operator, Owner to, Consumer<Escalation> then) {
        return change(id, escalation -> {
            UUID conversation = escalation.conversation();
            Owner from = new Owner.Operator(operator);
            if (!conversations.move(conversation, from, to, Author.OPERATOR, operator, null)) {
                return holder(id, conversation, operator);
            }
            then.accept(escalation);
            return done(id);
        });
    }

    private Claim change(UUID id, Function<Escalation, Claim> change) {
        return table.find(id)
                .filter(escalation -> escalation.state() != Escalation.State.CLOSED)
                .map(change)
                .orElse(new Claim.Gone());
    }

    /**
     * Whether this operator helps as many people as they can; they are held, so that two windows of theirs cannot both
     * take the last place.
     */
    Optional<Claim> full(String operator, Priority priority) {
        return roster.lock(operator)
                .filter(_ -> priority != Priority.DANGER)
                .filter(colleague -> table.load(operator) >= colleague.capacity())
                .map(colleague -> new Claim.Full(colleague.capacity()));
    }

    private boolean waits(UUID conversation) {
        return conversations.find(conversation).orElseThrow().owner() instanceof Owner.Queue;
    }

    /** Who has it, told to somebody whose wish came to nothing. */
    Claim holder(UUID id, UUID conversation, String operator) {
        Owner owner = conversations.find(conversation).orElseThrow().owner();
        return switch (owner) {
            case Owner.Operator(String who) when who.equals(operator) -> done(id);
            case Owner.Operator(String who) -> new Claim.Taken(who);
            case Owner.Queue _, Owner.Assistant _ -> new Claim.NotYours();
            case Owner.Closed _ -> new Claim.Gone();
        };
    }

    /** The conversation is this operator's by now; the escalation follows. */
    Claim taken(UUID id, String operator) {
        table.claim(id, operator);
        table.find(id).ifPresent(meters::claimed);
        return done(id);
    }

    Claim done(UUID id) {
        changed();
        return new Claim.Done(table.find(id).orElseThrow());
    }

    void changed() {
        wakeups.send(TOPIC, Long.toString(table.bumpHead()));
    }
}
