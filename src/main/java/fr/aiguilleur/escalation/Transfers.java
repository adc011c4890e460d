package fr.aiguilleur.escalation;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.escalation.Escalation.Wanted;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.roster.Roster;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes conversations on, and takes them from whoever answers. Locks are taken in one order everywhere: operator,
 * conversation, escalation.
 */
@Service
@Transactional
public class Transfers {

    private static final int LATELY = 20;

    private final EscalationTable table;
    private final Escalations escalations;
    private final Conversations conversations;
    private final Roster roster;

    Transfers(EscalationTable table, Escalations escalations, Conversations conversations, Roster roster) {
        this.table = table;
        this.escalations = escalations;
        this.conversations = conversations;
        this.roster = roster;
    }

    /**
     * The holder, or a coordinator, gives the conversation to a colleague, who has it at once. A coordinator may also
     * name somebody who is away: then the person waits for them, and anybody may still take them.
     */
    public Claim toOperator(UUID id, Member by, String to, @Nullable String note) {
        Colleague colleague = roster.lock(to).orElse(null);
        Escalation escalation = open(id).orElse(null);
        if (colleague == null || escalation == null) {
            return new Claim.Gone();
        }
        boolean away = colleague.presence() == Presence.AWAY;
        boolean busy = colleague.presence() == Presence.PAUSED || table.load(to) >= colleague.capacity();
        if (!coordinates(by) && mine(escalation, by) && (away || busy)) {
            return away ? new Claim.Away(to) : new Claim.Busy(to);
        }
        Owner next = away ? Owner.QUEUE : new Owner.Operator(to);
        if (!pass(escalation, by, next, colleague.name())) {
            return escalations.holder(id, escalation.conversation(), by.id());
        }
        if (away) {
            waitsFor(escalation, new Wanted(to, null, note));
        } else {
            table.claim(id, to);
            table.note(id, note);
        }
        tell(escalation, by, note, List.of(to));
        return escalations.done(id);
    }

    /** The holder, or a coordinator, lets the person wait for one of a group; they keep their age in the queue. */
    public Claim toGroup(UUID id, Member by, String group, @Nullable String note) {
        Escalation escalation = open(id).orElse(null);
        if (escalation == null) {
            return new Claim.Gone();
        }
        if (!pass(escalation, by, Owner.QUEUE, null)) {
            return escalations.holder(id, escalation.conversation(), by.id());
        }
        waitsFor(escalation, new Wanted(null, group, note));
        tell(escalation, by, note, List.of());
        return escalations.done(id);
    }

    /**
     * An operator takes a conversation that nobody asked them to take: from the assistant, out of the queue, from a
     * colleague whose console is lost, and a coordinator from anybody.
     */
    public Claim takeOver(UUID conversation, Member by) {
        Optional<Colleague> me = roster.lock(by.id());
        table.lockConversation(conversation);
        Optional<Escalation> open = table.openIn(conversation);
        Owner owner = conversations.find(conversation).map(Conversation::owner).orElse(Owner.CLOSED);
        Priority priority = open.map(Escalation::priority).orElse(Priority.NONE);
        boolean mine = owner.equals(new Owner.Operator(by.id()));
        Optional<Claim> full = mine ? Optional.empty() : escalations.full(by.id(), priority);
        if (open.isPresent()) {
            Escalation escalation = open.get();
            return owner instanceof Owner.Operator(String who) && !mine
                    ? takeFrom(who, escalation, by, full)
                    : escalations.claim(escalation.id(), by.id(), by.name());
        }
        if (owner instanceof Owner.Closed) {
            return new Claim.Gone();
        }
        if (full.isPresent()) {
            return full.get();
        }
        String name = me.map(Colleague::name).orElse(by.name());
        if (!conversations.move(
                conversation, Owner.ASSISTANT, new Owner.Operator(by.id()), Author.OPERATOR, by.id(), name)) {
            return new Claim.NotYours();
        }
        Conversation taken = conversations.find(conversation).orElseThrow();
        String channel = taken.channel().name().toLowerCase(Locale.ROOT);
        UUID id = table.insert(conversation, channel, Reason.TAKEN_OVER, Priority.NONE, summary(taken));
        return escalations.taken(id, by.id());
    }

    private Claim takeFrom(String who, Escalation escalation, Member by, Optional<Claim> full) {
        boolean lost = roster.find(who)
                .filter(colleague -> colleague.seenAt() != null && colleague.presence() == Presence.AWAY)
                .isPresent();
        if (!lost && !coordinates(by)) {
            return new Claim.Taken(who);
        }
        if (full.isPresent()) {
            return full.get();
        }
        Owner me = new Owner.Operator(by.id());
        UUID conversation = escalation.conversation();
        return conversations.move(conversation, new Owner.Operator(who), me, Author.OPERATOR, by.id(), by.name())
                ? escalations.taken(escalation.id(), by.id())
                : escalations.holder(escalation.id(), conversation, by.id());
    }

    /** Held from here on: what is read of it stays true until the transaction ends. */
    private Optional<Escalation> open(UUID id) {
        table.find(id).ifPresent(escalation -> table.lockConversation(escalation.conversation()));
        return table.find(id).filter(escalation -> escalation.state() != Escalation.State.CLOSED);
    }

    private static boolean mine(Escalation escalation, Member by) {
        return by.id().equals(escalation.claimedBy());
    }

    static boolean coordinates(Member member) {
        return member.role().compareTo(Role.COORDINATOR) >= 0;
    }

    /** False when it is not theirs to pass, or is with somebody else by now. */
    private boolean pass(Escalation escalation, Member by, Owner to, @Nullable String name) {
        String holder = escalation.claimedBy();
        if (!mine(escalation, by) && !coordinates(by)) {
            return false;
        }
        Owner from = holder == null ? Owner.QUEUE : new Owner.Operator(holder);
        return from.equals(to)
                || conversations.move(escalation.conversation(), from, to, Author.OPERATOR, by.id(), name);
    }

    private void waitsFor(Escalation escalation, Wanted wanted) {
        table.release(escalation.id(), wanted);
        if (escalation.claimedBy() != null) {
            conversations.systemSays(escalation.conversation(), Escalations.PASSED_ON);
        }
    }

    private void tell(Escalation escalation, Member by, @Nullable String note, List<String> whom) {
        if (note != null) {
            String once = "transfer-" + UUID.randomUUID();
            conversations.operatorNotes(escalation.conversation(), by.id(), by.name(), once, note, whom);
        }
    }

    /** What is known when nobody summed it up: the need as the assistant had it, or the person's last words. */
    private Summary summary(Conversation taken) {
        Memo memo = conversations
                .lastAnswer(taken.id())
                .map(event -> event.detail().memo())
                .orElse(Memo.EMPTY);
        String need = memo.need() == null ? lastWords(taken) : memo.need();
        return new Summary(need, memo.service(), null, null, List.of(), "fr");
    }

    private @Nullable String lastWords(Conversation taken) {
        return conversations.events(taken.id(), Math.max(0, taken.head() - LATELY), LATELY).events().reversed().stream()
                .filter(event -> event.author() == Author.PERSON && event.kind() == Event.Kind.MESSAGE)
                .map(Event::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
