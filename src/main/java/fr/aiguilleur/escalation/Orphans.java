package fr.aiguilleur.escalation;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.wakeup.Wakeups;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Conversations whose owner and escalation tell two stories, so that nobody would answer. No program path makes one;
 * should there be one all the same, the person waits in the queue again.
 */
@Service
class Orphans {

    private static final Logger log = LoggerFactory.getLogger(Orphans.class);
    private static final Summary UNKNOWN = new Summary(null, null, null, null, List.of(), "fr");

    /** One statement, so that it never sees half of a change. */
    private static final String ORPHANS = """
            select c.id from conversation c left join escalation e on e.conversation_id = c.id and e.closed_at is null
            where case c.owner_kind
                when 'queue' then e.id is null or e.claimed_by is not null
                when 'operator' then e.id is null or e.claimed_by is distinct from c.owner_id
                else e.id is not null end""";

    private final JdbcClient jdbc;
    private final EscalationTable table;
    private final Conversations conversations;
    private final Wakeups wakeups;
    private final TransactionTemplate transactions;

    Orphans(
            JdbcClient jdbc,
            EscalationTable table,
            Conversations conversations,
            Wakeups wakeups,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.table = table;
        this.conversations = conversations;
        this.wakeups = wakeups;
        this.transactions = transactions;
    }

    List<UUID> find() {
        return jdbc.sql(ORPHANS)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Brings one back into the queue, or ends the escalation of a conversation that has ended. */
    void repair(UUID conversation) {
        transactions.executeWithoutResult(_ -> bringBack(conversation));
    }

    @Scheduled(fixedDelayString = "${aiguilleur.console.orphans:60s}")
    void repairAll() {
        find().forEach(this::repair);
    }

    private void bringBack(UUID conversation) {
        table.lockConversation(conversation);
        boolean still = jdbc.sql(ORPHANS + " and c.id = ?")
                .param(conversation)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!still) {
            return;
        }
        log.warn("conversation {} belonged to nobody, it is brought back", conversation);
        Conversation found = conversations.find(conversation).orElseThrow();
        UUID escalation = table.openIn(conversation).map(Escalation::id).orElse(null);
        if (found.owner() instanceof Owner.Closed && escalation != null) {
            table.close(escalation, null, null);
        } else {
            conversations.move(conversation, found.owner(), Owner.QUEUE, Author.SYSTEM, null, null);
            UUID waiting = escalation != null
                    ? escalation
                    : table.insert(
                            conversation,
                            found.channel().name().toLowerCase(Locale.ROOT),
                            Reason.FAILURE,
                            Priority.NONE,
                            UNKNOWN);
            table.release(waiting, Escalation.Wanted.NOBODY);
        }
        wakeups.send(Escalations.TOPIC, Long.toString(table.bumpHead()));
    }
}
