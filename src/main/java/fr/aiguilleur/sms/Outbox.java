package fr.aiguilleur.sms;

import fr.aiguilleur.crossing.Courier;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of text messages that leave; one row a post. */
@Repository
class Outbox implements Courier {

    /** How far one part of a message has come. */
    record Part(
            UUID id,
            UUID conversation,
            long seq,
            Delivery delivery,
            @Nullable String sid) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID conversation, long seq, int part, String to, String body) {
        jdbc.sql("""
            insert into sms_outbox (id, conversation_id, seq, part, to_address, body, created_at, due_at)
            values (:id, :conversation, :seq, :part, :to, :body, :now, :now)
            on conflict (conversation_id, seq, part) do nothing\
            """)
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("seq", seq)
                .param("part", part)
                .param("to", to)
                .param("body", body)
                .param("now", now())
                .update();
    }

    /** Carrying finds its one part here and adds none. */
    @Override
    public void hand(UUID conversation, long seq, String address, String text) {
        add(conversation, seq, 0, address, text);
    }

    /** Takes one row for sending; a row waits while an earlier one of its conversation has not left. */
    Optional<Outgoing> claim() {
        return jdbc.sql("""
            update sms_outbox set status = 'sending', claimed_at = :now, tries = tries + 1
            where id = (
                select id from sms_outbox mine
                where status = 'queued' and due_at <= :now
                  and not exists (
                      select 1 from sms_outbox earlier
                      where earlier.conversation_id = mine.conversation_id
                        and (earlier.seq, earlier.part) < (mine.seq, mine.part)
                        and earlier.status in ('queued', 'sending'))
                order by created_at, seq, part limit 1 for update skip locked)
            returning id, to_address, body\
            """)
                .param("now", now())
                .query((row, _) -> new Outgoing(
                        row.getObject("id", UUID.class), row.getString("to_address"), row.getString("body")))
                .optional();
    }

    /**
     * Puts a row that surely was not accepted back in the queue, each time for longer.
     *
     * @return false when it is older than this and waits no more
     */
    boolean postpone(UUID id, Duration atMost) {
        OffsetDateTime now = now();
        return jdbc.sql("""
            update sms_outbox
            set status = 'queued', due_at = :now + least(power(2, tries), 60) * interval '1 second'
            where id = :id and status = 'sending' and created_at > :oldest\
            """)
                        .param("id", id)
                        .param("now", now)
                        .param("oldest", now.minus(atMost))
                        .update()
                == 1;
    }

    /** Rows taken for sending so long ago that whoever took them must have stopped. */
    List<UUID> abandoned(Duration after) {
        return jdbc.sql("select id from sms_outbox where status = 'sending' and claimed_at < ?")
                .param(now().minus(after))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Optional<UUID> withSid(String sid) {
        return jdbc.sql("select id from sms_outbox where provider_sid = ? order by created_at desc limit 1")
                .param(sid)
                .query(UUID.class)
                .optional();
    }

    /** Every part of the message this row is a part of, locked until the transaction ends. */
    List<Part> parts(UUID id) {
        return jdbc.sql("""
            select id, conversation_id, seq, status, provider_sid from sms_outbox
            where (conversation_id, seq) = (select conversation_id, seq from sms_outbox where id = ?)
            order by part for update\
            """).param(id).query(Outbox::part).list();
    }

    void record(UUID id, Delivery delivery, @Nullable String sid, @Nullable Integer code) {
        jdbc.sql("""
            update sms_outbox
            set status = :status, provider_sid = coalesce(provider_sid, :sid), body = null,
                error_code = coalesce(cast(:code as int), error_code), sent_at = coalesce(sent_at, :now)
            where id = :id\
            """)
                .param("id", id)
                .param("status", delivery.word())
                .param("sid", sid)
                .param("code", code)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("seq"),
                Delivery.ofWord(row.getString("status")),
                row.getString("provider_sid"));
    }
}
