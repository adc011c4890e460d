package fr.aiguilleur.note;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Said;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notes for colleagues, and who is called by one and has not looked yet. */
@Repository
@Transactional
class Mentions {

    /** One conversation in which an operator was called, by the last who did. */
    record Mention(UUID conversation, String by, Instant at) {}

    /** What became of a note. */
    record Noted(long seq, List<String> called, List<String> unknown) {}

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Wakeups wakeups;
    private final Clock clock;

    Mentions(JdbcClient jdbc, Conversations conversations, Accounts accounts, Wakeups wakeups, Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.accounts = accounts;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Keeps a note, once by client id, and calls whom it names. */
    Noted note(UUID conversation, Member author, String clientId, String text) {
        Called called = Called.in(text, author.id(), accounts.operators());
        Said said = conversations.operatorNotes(conversation, author.id(), author.name(), clientId, text, called.ids());
        if (said.first() && !called.members().isEmpty()) {
            called.ids().forEach(operator -> call(conversation, said.seq(), operator, author.name()));
            wakeups.send(Escalations.TOPIC, conversation.toString());
        }
        return new Noted(said.seq(), called.names(), called.unknown());
    }

    /** Conversations in which this operator was called and has not looked since, the last call first. */
    @Transactional(readOnly = true)
    List<UUID> of(String operator) {
        return waiting(operator).stream().map(Mention::conversation).toList();
    }

    /** The same, with who called and when. */
    @Transactional(readOnly = true)
    List<Mention> waiting(String operator) {
        return jdbc.sql("""
                select * from (
                    select distinct on (conversation_id) conversation_id, called_by, at
                    from mention where operator = ? and seen_at is null
                    order by conversation_id, at desc, seq desc) latest
                order by at desc""")
                .param(operator)
                .query((row, _) -> new Mention(
                        row.getObject("conversation_id", UUID.class),
                        row.getString("called_by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** This operator has looked. */
    void seen(String operator, UUID conversation) {
        int seen = jdbc.sql("""
                update mention set seen_at = :now
                where operator = :operator and conversation_id = :conversation and seen_at is null""")
                .param("now", now())
                .param("operator", operator)
                .param("conversation", conversation)
                .update();
        if (seen > 0) {
            wakeups.send(Escalations.TOPIC, conversation.toString());
        }
    }

    private void call(UUID conversation, long seq, String operator, String by) {
        jdbc.sql("""
                insert into mention (conversation_id, seq, operator, called_by, at)
                values (:conversation, :seq, :operator, :by, :now)""")
                .param("conversation", conversation)
                .param("seq", seq)
                .param("operator", operator)
                .param("by", by)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
