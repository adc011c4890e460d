package fr.aiguilleur.conversation;

import static org.springframework.transaction.annotation.Isolation.REPEATABLE_READ;

import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.text.Secrets.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything said and decided in conversations. Each change takes the next number of its conversation in the
 * transaction that stores it; who may speak is one compare-and-set on the owner.
 */
@Service
@Transactional
@EnableConfigurationProperties(Turn.Pause.class)
public class Conversations {

    /** The topic of wake-ups; their id is the conversation's. */
    public static final String TOPIC = "conversation";

    private static final Duration SOON = Duration.ofMinutes(10);

    private final ConversationTable table;
    private final LogTable log;
    private final Optional<Said.Confidant> confidant;

    Conversations(ConversationTable table, LogTable log, Optional<Said.Confidant> confidant) {
        this.table = table;
        this.log = log;
        this.confidant = confidant;
    }

    /** A new conversation on the web, answered by the assistant. */
    public Conversation start(String tokenHash) {
        return table.insert(Channel.WEB, null, tokenHash);
    }

    /** The conversation with this phone number that is open, or that an operator ended last; or a new one. */
    public Conversation withPhone(String address) {
        return table.endedByOperator(Channel.SMS, address).orElseGet(() -> table.open(Channel.SMS, address));
    }

    /** The open one with this phone number, locked until the transaction ends. */
    public Optional<Conversation> goingOnWith(String address) {
        return table.lockOpen(Channel.SMS, address);
    }

    public Optional<Conversation> find(UUID id) {
        return table.find(id);
    }

    /** Whether the token opens this conversation, compared by its hash. */
    public boolean opens(UUID id, String tokenHash) {
        return table.hasToken(id, tokenHash);
    }

    /** Events after a seq and the head, read together. */
    @Transactional(isolation = REPEATABLE_READ, readOnly = true)
    public Page events(UUID id, long after, int limit) {
        List<Event> events = log.after(id, after, limit);
        long head = table.find(id).map(Conversation::head).orElse(0L);
        return new Page(events, head, !events.isEmpty() && events.getLast().seq() < head);
    }

    /** Stores what the person wrote, once by client id, without its secrets; a closed conversation opens again. */
    public Said personSays(UUID id, String clientId, String text) {
        return hear(id, clientId, text, null, List.of());
    }

    /** Stores what the person sent to look at, once by client id, with what they wrote about it. */
    public Said personShows(UUID id, String clientId, String text, List<Message.Picture> pictures) {
        return hear(id, clientId, text, null, pictures);
    }

    /** The same for a page that does not tell which message it answers. */
    public Optional<Said> personChooses(UUID id, String clientId, String choice) {
        return personChooses(id, clientId, choice, null);
    }

    /**
     * Stores which of the answers last offered the person chose, once by client id.
     *
     * @param about the seq of the message that offered it where they looked; a second page may be behind
     * @return nothing when no such answer is offered
     */
    public Optional<Said> personChooses(UUID id, String clientId, String choice, @Nullable Long about) {
        return log.lastOffer(id).stream()
                .filter(event -> about == null
                        || event.seq() == about
                        || log.seqOf(id, clientId).isPresent())
                .flatMap(event -> choices(event).stream())
                .filter(offered -> offered.id().equals(choice))
                .findFirst()
                .map(offered -> hear(id, clientId, offered.label(), choice, List.of()));
    }

    /** The assistant has nothing to say to these words, unless others before them still wait. */
    public void leaveUnanswered(UUID id, long seq) {
        table.leaveUnanswered(id, seq);
    }

    private Said hear(UUID id, String clientId, String text, @Nullable String choice, List<Message.Picture> pictures) {
        Conversation conversation = table.lock(id);
        Optional<Long> before = log.seqOf(id, clientId);
        if (before.isPresent()) {
            return new Said(before.get(), false);
        }
        String readable = text.replace("\0", ""); // PostgreSQL keeps no NUL
        String kept = confidant.map(one -> one.without(id, readable)).orElse(readable);
        if (conversation.owner() instanceof Owner.Closed) {
            move(id, Owner.CLOSED, Owner.ASSISTANT, Author.PERSON, null, null);
        }
        long seq = table.hear(id);
        List<Secret> secrets = Secrets.find(kept);
        List<String> masked =
                secrets.stream().map(secret -> secret.kind().name()).toList();
        Detail detail = Detail.heard(choice, masked, pictures);
        log.insert(id, seq, Kind.MESSAGE, Author.PERSON, null, clientId, Secrets.mask(kept, secrets), detail);
        return new Said(seq, true);
    }

    /** Lets a turn that failed on this node be tried again in a moment, by any node. */
    public void retry(Turn turn) {
        table.retry(turn);
    }

    /** Leaves a turn whose person may still be writing for later. */
    public void postpone(Turn turn) {
        table.postpone(turn);
    }

    /** Takes one conversation whose person waits for the assistant, for as long as the lease lasts. */
    public Optional<Turn> nextTurn() {
        return table.claimTurn();
    }

    /** What the person wrote since the assistant last answered; of very much, the end. */
    @Transactional(readOnly = true)
    public List<Event> heard(Turn turn) {
        return log.heard(turn.conversation(), turn.answered(), turn.heard());
    }

    /** The assistant's last message: what it offered, and what it wrote down to remember. */
    @Transactional(readOnly = true)
    public Optional<Event> lastAnswer(UUID id) {
        return log.last(id, Author.ASSISTANT);
    }

    private static List<Message.Choice> choices(Event event) {
        List<Message.Choice> choices = event.detail().choices();
        return choices == null ? List.of() : choices;
    }

    /**
     * Stores what the assistant says and ends the turn, only if the assistant still owns the conversation and
     * nobody else answered this turn.
     *
     * @return false when it came too late: nothing was stored
     */
    public boolean assistantSays(Turn turn, List<Message> messages, Memo memo) {
        Optional<Long> last = table.answer(turn, messages.size());
        if (last.isEmpty()) {
            return false;
        }
        long seq = last.get() - messages.size();
        for (Message message : messages) {
            seq++;
            Detail detail = turn.detail(message, memo);
            log.insert(turn.conversation(), seq, Kind.MESSAGE, Author.ASSISTANT, null, null, message.text(), detail);
        }
        return true;
    }

    /** Ends the turn without a word; false when it came too late. */
    public boolean noted(Turn turn) {
        return assistantSays(turn, List.of(), Memo.EMPTY);
    }

    /** The assistant's last words in a conversation the person wants to end. */
    public boolean assistantEnds(Turn turn, List<Message> messages, Memo memo) {
        return assistantSays(turn, messages, memo)
                && move(turn.conversation(), Owner.ASSISTANT, Owner.CLOSED, Author.PERSON, null, null);
    }

    /** Stores what an operator says, once by client id, only if that operator owns the conversation. */
    public Optional<Said> operatorSays(UUID id, String operator, String name, String clientId, Message message) {
        table.lock(id);
        Optional<Long> before = log.seqOf(id, clientId);
        if (before.isPresent()) {
            return Optional.of(new Said(before.get(), false));
        }
        return table.advanceOwnedBy(id, operator).map(seq -> {
            Detail detail = Detail.of(message, null, name);
            log.insert(
                    id, seq, Kind.MESSAGE, Author.OPERATOR, operator, clientId, Secrets.mask(message.text()), detail);
            return new Said(seq, true);
        });
    }

    /**
     * Stores what an operator notes for colleagues, once by client id, whoever owns the conversation; the person never
     * sees it.
     *
     * @param mentions ids of the operators it calls
     */
    public Said operatorNotes(
            UUID id, String operator, String name, String clientId, String text, List<String> mentions) {
        table.lock(id);
        Optional<Long> before = log.seqOf(id, clientId);
        if (before.isPresent()) {
            return new Said(before.get(), false);
        }
        long seq = table.advance(id);
        Detail detail = Detail.noted(name, mentions);
        log.insert(id, seq, Kind.NOTE, Author.OPERATOR, operator, clientId, Secrets.mask(text), detail);
        return new Said(seq, true);
    }

    /** Conversations the assistant leads in which the person wrote so lately, the last to write first. */
    @Transactional(readOnly = true)
    public List<Conversation> ledByAssistant(Duration lately, int limit) {
        return table.led(lately, limit);
    }

    /**
     * Passes a conversation from one owner to another.
     *
     * @param name the operator's name as people see it, when one takes it
     * @return false when somebody else owns it by now: nothing was changed
     */
    public boolean move(
            UUID id, Owner from, Owner to, Author author, @Nullable String authorId, @Nullable String name) {
        Optional<Long> seq = table.move(id, from, to);
        seq.ifPresent(number -> {
            Kind kind = to instanceof Owner.Closed ? Kind.CLOSED : Kind.OWNER;
            log.insert(id, number, kind, author, authorId, null, null, Detail.owner(to, name));
        });
        return seq.isPresent();
    }

    /** Says something of the house's own accord, whoever owns the conversation. */
    public void systemSays(UUID id, String text) {
        systemSays(id, text, Detail.NONE);
    }

    public void systemSays(UUID id, String text, Detail detail) {
        log.insert(id, table.advance(id), Kind.MESSAGE, Author.SYSTEM, null, null, text, detail);
    }

    /** The same, unless the house has said something in this conversation a moment ago. */
    public void systemSaysOnce(UUID id, String text) {
        table.lock(id);
        if (!log.said(id, Author.SYSTEM, SOON)) {
            systemSays(id, text);
        }
    }

    /** Tells the place in the queue, from 1. */
    public void position(UUID id, int position) {
        log.insert(id, table.advance(id), Kind.QUEUE, Author.SYSTEM, null, null, null, Detail.position(position));
    }

    /** Notes what became of a message on its way to the person. */
    public void status(UUID id, long about, String status) {
        log.insert(id, table.advance(id), Kind.STATUS, Author.SYSTEM, null, null, null, Detail.status(about, status));
    }

    /** One SMS conversation with events that were not yet taken over for sending, locked until the transaction ends. */
    public Optional<Uncarried> nextUncarried() {
        return table.uncarried()
                .map(found -> new Uncarried(found.id(), found.address(), log.after(found.id(), found.carried(), 50)));
    }

    /** Notes that every event up to this one was taken over for sending. */
    public void carried(UUID id, long seq) {
        table.carry(id, seq);
    }

    /** Events to carry to a phone. */
    public record Uncarried(UUID conversation, String address, List<Event> events) {}
}
