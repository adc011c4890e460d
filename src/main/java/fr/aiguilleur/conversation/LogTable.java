package fr.aiguilleur.conversation;

import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.wakeup.Wakeups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The table of events: one row a change, numbered by the row of its conversation. */
@Repository
class LogTable {

    private static final int MOST_READ = 40;
    private static final int LONGEST_READ = 6_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final Wakeups wakeups;

    LogTable(JdbcClient jdbc, ObjectMapper json, Clock clock, Wakeups wakeups) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.wakeups = wakeups;
    }

    /** Stores an event under a seq that an update of its conversation has just allocated in this transaction. */
    void insert(
            UUID conversation,
            long seq,
            Kind kind,
            Author author,
            @Nullable String authorId,
            @Nullable String clientId,
            @Nullable String text,
            Detail detail) {
        jdbc.sql("""
                insert into event (conversation_id, seq, at, kind, author, author_id, client_id, text, detail)
                values (:conversation, :seq, :at, :kind, :author, :authorId, :clientId, :text, cast(:detail as jsonb))
                """)
                .param("conversation", conversation)
                .param("seq", seq)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("author", author.name())
                .param("authorId", authorId)
                .param("clientId", clientId)
                .param("text", text)
                .param("detail", json.writeValueAsString(detail))
                .update();
        wakeups.send(Conversations.TOPIC, conversation.toString());
    }

    Optional<Long> seqOf(UUID conversation, String clientId) {
        return jdbc.sql("select seq from event where conversation_id = ? and client_id = ?")
                .params(conversation, clientId)
                .query(Long.class)
                .optional();
    }

    List<Event> after(UUID conversation, long seq, int limit) {
        return jdbc.sql("select * from event where conversation_id = ? and seq > ? order by seq limit ?")
                .params(conversation, seq, limit)
                .query(this::event)
                .list();
    }

    /** What the person wrote after one seq, up to another; of very much, the end. */
    List<Event> heard(UUID conversation, long after, long upTo) {
        List<Event> all = jdbc.sql("""
                select * from event
                where conversation_id = ? and seq > ? and seq <= ? and author = 'PERSON' and kind = 'MESSAGE'
                order by seq desc limit ?""")
                .params(conversation, after, upTo, MOST_READ)
                .query(this::event)
                .list()
                .reversed();
        int first = all.size() - 1;
        int length = length(all.getLast());
        while (first > 0 && length + length(all.get(first - 1)) <= LONGEST_READ) {
            length += length(all.get(--first));
        }
        return all.subList(first, all.size());
    }

    private static int length(Event event) {
        return event.text() == null ? 0 : event.text().length();
    }

    /** Whether somebody wrote in the conversation so short a time ago. */
    boolean said(UUID conversation, Author author, Duration ago) {
        return jdbc.sql("""
                select exists (select 1 from event
                where conversation_id = ? and author = ? and kind = 'MESSAGE' and at > ?)""")
                .params(
                        conversation,
                        author.name(),
                        OffsetDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<Event> last(UUID conversation, Author author) {
        return jdbc.sql("""
                select * from event where conversation_id = ? and author = ? and kind = 'MESSAGE'
                order by seq desc limit 1""")
                .params(conversation, author.name())
                .query(this::event)
                .optional();
    }

    /** The last message that offered answers. */
    Optional<Event> lastOffer(UUID conversation) {
        return jdbc.sql("""
                select * from event where conversation_id = ? and author = 'ASSISTANT' and detail ?? 'choices'
                order by seq desc limit 1""").param(conversation).query(this::event).optional();
    }

    private Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getObject("conversation_id", UUID.class),
                row.getLong("seq"),
                instant(row, "at"),
                Kind.valueOf(row.getString("kind")),
                Author.valueOf(row.getString("author")),
                row.getString("author_id"),
                row.getString("client_id"),
                row.getString("text"),
                json.readValue(row.getString("detail"), Detail.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
