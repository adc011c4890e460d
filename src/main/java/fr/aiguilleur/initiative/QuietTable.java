package fr.aiguilleur.initiative;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds conversations where the assistant had the last word and may have something to say. */
@Repository
class QuietTable {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuietTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** On the web, where the person has been silent for so long, but not for too long. */
    List<UUID> silent(Duration least, Duration most) {
        return jdbc.sql("""
                select id from conversation
                where channel = 'web' and owner_kind = 'assistant' and heard_seq = answered_seq
                  and heard_at <= :least and heard_at > :most
                order by heard_at limit :limit""")
                .param("least", before(least))
                .param("most", before(most))
                .param("limit", AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Where the assistant's last word holds a promise that is due; the words of the log decide the rest. */
    List<UUID> promised() {
        return jdbc.sql("""
                select c.id from event e join conversation c on c.id = e.conversation_id
                where e.detail -> 'memo' -> 'promise' ->> 'due' <= :now
                  and e.detail -> 'memo' -> 'promise' ->> 'due' > :past
                  and c.owner_kind = 'assistant' and c.heard_seq = c.answered_seq
                  and not exists (
                    select 1 from event later
                    where later.conversation_id = e.conversation_id and later.seq > e.seq
                      and later.kind = 'MESSAGE' and later.author <> 'SYSTEM')
                limit :limit""")
                .param("now", clock.instant().toString())
                .param("past", clock.instant().minus(Duration.ofDays(10)).toString())
                .param("limit", AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Locks the conversation when nobody waits for an answer in it, so that nothing is written while we decide. */
    Optional<UUID> lock(UUID id) {
        return jdbc.sql("""
                select id from conversation
                where id = ? and owner_kind = 'assistant' and heard_seq = answered_seq for update""")
                .param(id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    private OffsetDateTime before(Duration duration) {
        return OffsetDateTime.ofInstant(clock.instant().minus(duration), ZoneOffset.UTC);
    }
}
