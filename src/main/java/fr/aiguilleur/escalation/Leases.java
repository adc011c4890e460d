package fr.aiguilleur.escalation;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.escalation.Escalation.Wanted;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes conversations back from operators whose console is lost: nobody waits for a laptop that fell asleep. */
@Service
class Leases {

    static final String LOST = "La personne qui vous répondait a perdu sa connexion."
            + " Un collègue prend la suite, vous gardez votre place.";

    /** A program with a key shows no console: its words are its sign of life. */
    private static final Duration WITHOUT_CONSOLE = Duration.ofMinutes(30);

    private static final int LATELY = 200;

    private final EscalationTable table;
    private final Escalations escalations;
    private final Conversations conversations;
    private final Roster roster;
    private final QueueMeters meters;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Leases(
            EscalationTable table,
            Escalations escalations,
            Conversations conversations,
            Roster roster,
            QueueMeters meters,
            Clock clock,
            TransactionTemplate transactions) {
        this.table = table;
        this.escalations = escalations;
        this.conversations = conversations;
        this.roster = roster;
        this.meters = meters;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Puts the person back into the queue at their age when their operator's console is lost, and tells them; of
     * several nodes that see it, one does.
     */
    boolean lapse(UUID id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> backInQueue(id)));
    }

    @Scheduled(fixedDelayString = "${aiguilleur.console.sweep:5s}")
    void sweep() {
        table.claimed().forEach(escalation -> lapse(escalation.id()));
    }

    private boolean backInQueue(UUID id) {
        Escalation escalation = table.find(id).orElseThrow();
        String holder = escalation.claimedBy();
        if (holder == null || escalation.closedAt() != null || !lost(holder, escalation)) {
            return false;
        }
        UUID conversation = escalation.conversation();
        if (!conversations.move(conversation, new Owner.Operator(holder), Owner.QUEUE, Author.SYSTEM, null, null)) {
            return false;
        }
        table.release(id, new Wanted(null, null, escalation.wanted().note()));
        conversations.systemSays(conversation, LOST);
        meters.lost();
        escalations.changed();
        return true;
    }

    /** The operator is held: a sign of life that comes at this moment waits, or is seen. */
    private boolean lost(String holder, Escalation escalation) {
        Optional<Colleague> operator = roster.lock(holder).filter(colleague -> colleague.seenAt() != null);
        return operator.isPresent()
                ? operator.get().presence() == Presence.AWAY
                : lastSign(escalation, holder).plus(WITHOUT_CONSOLE).isBefore(clock.instant());
    }

    private Instant lastSign(Escalation escalation, String holder) {
        long head = conversations.find(escalation.conversation()).orElseThrow().head();
        Instant claimed = Objects.requireNonNullElse(escalation.claimedAt(), escalation.openedAt());
        return conversations.events(escalation.conversation(), Math.max(0, head - LATELY), LATELY).events().stream()
                .filter(event -> holder.equals(event.authorId()))
                .map(event -> event.at())
                .reduce(claimed, (one, other) -> one.isAfter(other) ? one : other);
    }
}
